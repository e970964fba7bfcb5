/** @file The keeper's own notes to parts of the script, for this circle alone. On the keeper's copy and on no other print. */
import { useState } from 'react';
import type { Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { TextArea } from '../ui/TextLine';
import type { StepProps } from './steps';

export function PartNotes({ plan, script, change }: StepProps) {
  const { scripts } = useText();
  const words = scripts.notes;
  const [part, setPart] = useState<string>();
  const notes = plan.partNotes ?? {};
  const title = (id: string) => titleOf(script, id, plan.language) ?? words.gone;
  const set = (id: string, text: string | undefined) => {
    const { [id]: _before, ...others } = notes;
    change({ partNotes: text === undefined ? others : { ...notes, [id]: text } });
  };
  // In the order of the script; notes to parts of another script last.
  const order = (id: string) => (script.blocks.findIndex((block) => block.id === id) + 1 || 99) as number;
  const written = Object.keys(notes).sort((a, b) => order(a) - order(b));
  const free = script.blocks.filter((block) => block.printOn.includes('keeper') && !(block.id in notes));
  return (
    <Section title={words.title} lead={words.lead}>
      <Fields>
        {written.map((id) => (
          <div key={id}>
            <TextArea label={words.of(title(id))} room="few" maxLength={600} value={notes[id] ?? ''} onChange={(text) => set(id, text)} />
            <Button kind="quiet" small aria-label={words.remove(title(id))} onClick={() => set(id, undefined)}>
              {scripts.editor.takeOut}
            </Button>
          </div>
        ))}
        {free.length > 0 && (
          <>
            <Choice
              label={words.which}
              value={part}
              options={free.map((block) => ({ value: block.id, label: block.title[plan.language] }))}
              onChange={setPart}
            />
            <div>
              <Button
                small
                disabled={part === undefined}
                onClick={() => {
                  if (part !== undefined) set(part, '');
                  setPart(undefined);
                }}
              >
                {words.add}
              </Button>
            </div>
          </>
        )}
      </Fields>
    </Section>
  );
}

const titleOf = (script: Script, id: string, language: 'en' | 'es'): string | undefined =>
  script.blocks.find((block) => block.id === id)?.title[language];
