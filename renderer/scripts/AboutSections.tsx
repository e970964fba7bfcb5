/** @file What belongs to the whole script: its name, what it is for, whose words they are. */
import { PROCESSES } from '../../shared/circles/circle';
import { CREDITS_MOST, type Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { TextArea, TextLine } from '../ui/TextLine';
import type { Change } from './Editor';
import { setCredits, type View } from './edit';

interface SectionProps {
  script: Script;
  view: View;
  change: Change;
}

export function AboutSection({ script, view: { language }, change }: SectionProps) {
  const t = useText();
  const words = t.scripts.editor;
  return (
    <Section title={words.about}>
      <Fields>
        <TextLine
          label={words.scriptName}
          value={script.title[language]}
          maxLength={120}
          onChange={(text) => change((before) => ({ ...before, title: { ...before.title, [language]: text } }), `title ${language}`)}
        />
        <TextArea
          label={words.aboutWords}
          help={words.aboutHelp}
          room="few"
          maxLength={600}
          value={script.about[language]}
          onChange={(text) => change((before) => ({ ...before, about: { ...before.about, [language]: text } }), `about ${language}`)}
        />
        <Choice
          label={words.process}
          value={script.process}
          options={optionsOf(PROCESSES, t.codes.process)}
          onChange={(process) => process && change((before) => ({ ...before, process }))}
        />
      </Fields>
    </Section>
  );
}

export function CreditsSection({ script, change }: Omit<SectionProps, 'view'>) {
  const { scripts } = useText();
  const words = scripts.editor;
  const credits = script.credits ?? [];
  const set = (index: number, part: 'source' | 'licence' | 'permission', text: string) =>
    change(
      (before) =>
        setCredits(
          before,
          (before.credits ?? []).map((one, i) => (i === index ? { ...one, [part]: text } : one)),
        ),
      `credit ${index} ${part}`,
    );
  return (
    <Section title={words.credits} lead={words.creditsLead}>
      <Fields>
        {credits.map((credit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: at most two, never moved
          <Fields key={index}>
            <TextLine label={words.source} value={credit.source} maxLength={120} onChange={(text) => set(index, 'source', text)} />
            <TextLine
              label={words.licence}
              help={words.licenceHelp}
              value={credit.licence}
              maxLength={80}
              onChange={(text) => set(index, 'licence', text)}
            />
            <TextLine
              label={words.permission}
              value={credit.permission}
              maxLength={120}
              onChange={(text) => set(index, 'permission', text)}
              optional
            />
            <div>
              <Button
                small
                kind="quiet"
                aria-label={words.removeCredit(credit.source)}
                onClick={() =>
                  change((before) =>
                    setCredits(
                      before,
                      credits.filter((_, i) => i !== index),
                    ),
                  )
                }
              >
                {words.takeOut}
              </Button>
            </div>
          </Fields>
        ))}
        {credits.length < CREDITS_MOST && (
          <div>
            <Button small onClick={() => change((before) => setCredits(before, [...credits, { source: '', licence: '', permission: '' }]))}>
              {words.addCredit}
            </Button>
          </div>
        )}
      </Fields>
    </Section>
  );
}
