/** @file The two lists of an own script: what to prepare before the circle, and the guidelines that hang on the wall. */
import { type Finding, reword, sourceBand } from '../../shared/scripts/lint/finding';
import type { Guideline, Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { LineList } from '../ui/LineList';
import { Section } from '../ui/Page';
import { TextArea, TextLine } from '../ui/TextLine';
import type { Change } from './Editor';
import { BLANK_LINE, blankGuideline, type View } from './edit';
import { Findings, listOf } from './Findings';

export interface ListSectionProps {
  script: Script;
  view: View;
  findings: readonly Finding[];
  change: Change;
  onUse: (finding: Finding) => void;
}

export function PrepareSection({ script, view: { language }, findings, change, onUse }: ListSectionProps) {
  const words = useText().scripts.editor;
  return (
    <Section title={words.prepare} lead={words.prepareLead}>
      <LineList
        label={words.prepare}
        lines={script.prepare}
        nameOf={words.prepareN}
        add={words.addPrepare}
        blank={BLANK_LINE}
        most={20}
        onChange={(prepare) => change((before) => ({ ...before, prepare }))}
        fields={(line, index) => (
          <TextArea
            label={words.prepareN(index + 1)}
            labelHidden
            room="few"
            maxLength={600}
            value={line[language]}
            onChange={(text) =>
              change(
                (before) => ({ ...before, prepare: before.prepare.map((one, at) => (at === index ? { ...one, [language]: text } : one)) }),
                `prepare ${index} ${language}`,
              )
            }
          />
        )}
      />
      <Findings findings={findings.filter((one) => listOf(one) === 'prepare')} onUse={onUse} />
    </Section>
  );
}

export function PosterSection({ script, view: { band, language }, findings, change, onUse }: ListSectionProps) {
  const words = useText().scripts.editor;
  const set = (index: number, part: keyof Guideline, text: string) =>
    change(
      (before) => ({
        ...before,
        guidelines: before.guidelines.map((one, at) =>
          at === index ? { ...one, [part]: reword(before, one[part], band, language, text) } : one,
        ),
      }),
      `guideline ${index} ${part} ${band} ${language}`,
    );
  const said = (guideline: Guideline, part: keyof Guideline) =>
    guideline[part][sourceBand(script, guideline[part], band) ?? band]?.[language] ?? '';
  return (
    <Section title={words.guidelines} lead={words.guidelinesLead}>
      <LineList
        label={words.guidelines}
        lines={script.guidelines}
        nameOf={words.guidelineN}
        add={words.addGuideline}
        blank={blankGuideline()}
        least={1}
        most={9}
        onChange={(guidelines) => change((before) => ({ ...before, guidelines }))}
        fields={(guideline, index) => (
          <>
            <TextLine
              label={words.headlineN(index + 1)}
              value={said(guideline, 'headline')}
              maxLength={80}
              onChange={(text) => set(index, 'headline', text)}
            />
            <TextLine
              label={words.detailN(index + 1)}
              value={said(guideline, 'detail')}
              maxLength={200}
              onChange={(text) => set(index, 'detail', text)}
            />
          </>
        )}
      />
      <Findings findings={findings.filter((one) => listOf(one) === 'guidelines')} onUse={onUse} />
    </Section>
  );
}
