/** @file What the linter remarks: calmly beside its part, with the suggestion one press away; and counted for the whole script. */
import type { Finding } from '../../shared/scripts/lint/finding';
import type { Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { remarkOf } from '../text/remark';
import { Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Remarks } from '../ui/Remarks';
import { StatusWord } from '../ui/Status';
import classes from './scripts.module.css';

export interface FindingsProps {
  findings: readonly Finding[];
  onUse: (finding: Finding) => void;
}

/** The remarks of one part. */
export function Findings({ findings, onUse }: FindingsProps) {
  const t = useText();
  const remarks = findings.map((finding) => {
    const { use, ...words } = remarkOf(finding, t);
    return { ...words, use: use === undefined ? undefined : { ...use, act: () => onUse(finding) } };
  });
  return <Remarks label={t.scripts.lint.title} remarks={remarks} />;
}

const LISTS = ['prepare', 'guidelines'] as const;

/** The list in whose lines a finding is; `undefined` elsewhere. */
export const listOf = ({ place: { part } }: Finding): (typeof LISTS)[number] | undefined =>
  part === 'prepare' ? 'prepare' : part === 'headline' || part === 'detail' ? 'guidelines' : undefined;

/** Brings a list into sight, its first field ready. */
function goToList(title: string): void {
  const section = [...document.querySelectorAll('section')].find((one) => one.getAttribute('aria-label') === title);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
}

/** How many there are, where, and those of the whole script. */
export function FindingsOverview({ findings, script, onGo, onUse }: FindingsProps & { script: Script; onGo: (block: string) => void }) {
  const { scripts } = useText();
  const language = useLanguage();
  const words = scripts.lint;
  const whole = findings.filter((one) => one.place.block === undefined && listOf(one) === undefined);
  const lists = LISTS.flatMap((list) => {
    const count = findings.filter((one) => listOf(one) === list).length;
    return count === 0 ? [] : [{ list, count }];
  });
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
      {parts.length + lists.length > 0 && (
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
          {lists.map(({ list, count }) => (
            <li key={list} className={classes.head}>
              <span className={classes.who}>{scripts.editor[list]}</span>
              <StatusWord tone="soon">{words.count(count)}</StatusWord>
              <Button kind="quiet" small aria-label={`${words.go}: ${scripts.editor[list]}`} onClick={() => goToList(scripts.editor[list])}>
                {words.go}
              </Button>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  );
}
