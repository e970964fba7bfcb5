/** @file The needs of the person harmed while an agreement is written: which promise answers each, or why none does. */
import { needMap, needsOfHarmed } from '../../shared/agreements/needs';
import type { CaseView } from '../../shared/cases/contract';
import type { NeedId } from '../../shared/preparation/preparation';
import { useText } from '../text/catalogue';
import { Choices } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { TextLine } from '../ui/TextLine';
import type { ItemValues } from './agreement-form';
import classes from './agreements.module.css';
import { nameIn } from './people';
import { ScreeningWish } from './ScreeningWish';

export interface NeedsEditorProps {
  view: CaseView;
  items: readonly ItemValues[];
  unmet: readonly { needId: NeedId; why: string }[];
  onChange: (patch: { items?: ItemValues[]; unmet?: { needId: NeedId; why: string }[] }) => void;
}

export function NeedsEditor({ view, items, unmet, onChange }: NeedsEditorProps) {
  const t = useText();
  const words = t.agreements.needs;
  const rows = needMap(needsOfHarmed(view), items, unmet);
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const answer = (needId: NeedId, chosen: readonly string[]) =>
    onChange({
      items: items.map((item, index) => {
        const others = item.answers.filter((id) => id !== needId);
        return { ...item, answers: chosen.includes(String(index)) ? [...others, needId] : others };
      }),
    });
  const because = (needId: NeedId, why: string) =>
    onChange({ unmet: [...unmet.filter((one) => one.needId !== needId), ...(why === '' ? [] : [{ needId, why }])] });
  return (
    <Section title={words.title} lead={rows.length === 0 ? words.none : words.lead}>
      <ScreeningWish view={view} />
      <Fields>
        {rows.map(({ need, why, saidSince, items: answering }) => (
          <div key={need.id} className={classes.need}>
            <p className={classes.soft}>{words.of(name(need.partyId))}</p>
            <p className={classes.needText}>{need.text}</p>
            {saidSince !== undefined && <p className={classes.soft}>{words.since(saidSince)}</p>}
            <Choices
              label={words.answeredBy}
              options={items.map((_, index) => ({ value: String(index), label: words.promise(index + 1) }))}
              value={items.flatMap((item, index) => (item.answers.includes(need.id) ? [String(index)] : []))}
              onChange={(chosen) => answer(need.id, chosen)}
            />
            {answering.length === 0 && (
              <TextLine
                label={words.why}
                help={words.whyHelp}
                value={why}
                onChange={(text) => because(need.id, text)}
                maxLength={300}
                optional
              />
            )}
          </div>
        ))}
      </Fields>
    </Section>
  );
}
