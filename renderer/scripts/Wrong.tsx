/** @file Why a script can't be saved yet, part by part: each line leads to its part. */
import type { z } from 'zod';
import type { Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Problem';

type Kind = 'brace' | 'unknown' | 'many' | 'words' | 'long' | 'other';

const MESSAGES: Readonly<Record<string, Kind>> = {
  'place-brace': 'brace',
  'place-unknown': 'unknown',
  'place-many': 'many',
  'no words': 'words',
  'no words for an age': 'words',
  'too long': 'long',
};

const kindOf = (issue: z.core.$ZodIssue): Kind =>
  issue.code === 'too_big' ? 'long' : issue.code === 'too_small' ? 'words' : (MESSAGES[issue.message] ?? 'other');

export function Wrong({ issues, script, onGo }: { issues: readonly z.core.$ZodIssue[]; script: Script; onGo: (block: string) => void }) {
  const { scripts } = useText();
  const language = useLanguage();
  const { wrong, part, untitled } = scripts.editor;
  const lines = new Map<string, { block: string | undefined; text: string }>();
  for (const issue of issues) {
    const [where, index] = issue.path;
    const block = where === 'blocks' && typeof index === 'number' ? script.blocks[index] : undefined;
    const name = block === undefined ? undefined : part(Number(index) + 1, block.title[language] || untitled);
    const list = where === 'guidelines' || where === 'prepare' ? scripts.editor[where] : undefined;
    const text = list === undefined ? wrong[kindOf(issue)] : `${list}. ${wrong[kindOf(issue)]}`;
    lines.set(`${block?.id} ${text}`, { block: block?.id, text: name === undefined ? text : `${name}. ${text}` });
  }
  return (
    <div role="alert">
      <Notice tone="stop">
        <p>
          <b>{wrong.title}</b>
        </p>
        {[...lines].map(([key, { block, text }]) => (
          <p key={key}>
            {text}{' '}
            {block !== undefined && (
              <Button kind="quiet" small onClick={() => onGo(block)}>
                {scripts.lint.go}
              </Button>
            )}
          </p>
        ))}
      </Notice>
    </div>
  );
}
