/** @file What the linter remarks: calmly beside its part, with the suggestion one press away; and counted for the whole script. */
import type { Finding } from '../../shared/scripts/lint/finding';
import type { Script } from '../../shared/scripts/model';
import { type Text, useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { StatusWord } from '../ui/Status';
import classes from './scripts.module.css';

const shortened = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 88).trimEnd()}…`);

function reasonOf({ rule, found, years = 0, words = 0, place }: Finding, t: Text): string {
  const language = place.language === undefined ? '' : t.codes.language[place.language];
  return t.scripts.lint.why[rule]({ found: shortened(found), years, words, language });
}

export interface FindingsProps {
  findings: readonly Finding[];
  onUse: (finding: Finding) => void;
}

/** The remarks of one part. */
export function Findings({ findings, onUse }: FindingsProps) {
  const t = useText();
  const words = t.scripts.lint;
  if (findings.length === 0) return undefined;
  return (
    <ul className={classes.findings} aria-label={words.title}>
      {findings.map((finding) => {
        const { place, fix, instead } = finding;
        const age = place.band === undefined ? '' : t.codes.ageBand[place.band];
        const language = place.language === undefined ? '' : t.codes.language[place.language];
        const label = fix === undefined || fix.kind === 'words' ? words.use : words.fix[fix.kind];
        return (
          <li key={finding.id} className={classes.finding}>
            <span>{reasonOf(finding, t)}</span>
            {age !== '' && <span className={classes.soft}>{words.for(age, language)}</span>}
            {instead !== undefined && <span className={classes.instead}>{words.instead(instead)}</span>}
            {fix !== undefined && (
              <Button
                kind="quiet"
                small
                {...(instead === undefined ? {} : { 'aria-label': words.suggestion(instead) })}
                onClick={() => onUse(finding)}
              >
                {label}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How many there are, where, and those of the whole script. */
export function FindingsOverview({ findings, script, onGo, onUse }: FindingsProps & { script: Script; onGo: (block: string) => void }) {
  const { scripts } = useText();
  const language = useLanguage();
  const words = scripts.lint;
  const whole = findings.filter((one) => one.place.block === undefined);
  const parts = script.blocks.flatMap((block, index) => {
    const count = findings.filter((one) => one.place.block === block.id).length;
    return count === 0 ? [] : [{ block, count, number: index + 1 }];
  });
  return (
    <Section title={words.title} lead={findings.length === 0 ? undefined : words.lead}>
      <p role="status">
        <StatusWord tone={findings.length === 0 ? 'kept' : 'soon'}>
          {findings.length === 0 ? words.none : words.count(findings.length)}
        </StatusWord>
      </p>
      <Findings findings={whole} onUse={onUse} />
      {parts.length > 0 && (
        <Lines label={words.title}>
          {parts.map(({ block, count, number }) => (
            <li key={block.id} className={classes.head}>
              <span className={classes.who}>{scripts.editor.part(number, block.title[language] || block.title.en || block.title.es)}</span>
              <StatusWord tone="soon">{words.count(count)}</StatusWord>
              <Button kind="quiet" small aria-label={`${words.go}: ${block.title[language]}`} onClick={() => onGo(block.id)}>
                {words.go}
              </Button>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  );
}
