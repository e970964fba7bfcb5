/** @file What to prepare and what hangs on the wall, for this circle: as in the script until the keeper writes it anew. */
import { useState } from 'react';
import type { CirclePlan } from '../../shared/circles/plan';
import { isRewritten, type ListName, type Lists, lintList, listsOf, mendList, rewrite } from '../../shared/scripts/lists';
import type { Script } from '../../shared/scripts/model';
import { withoutNames } from '../../shared/scripts/names';
import { useText } from '../text/catalogue';
import { remarkOf } from '../text/remark';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { back, begin, forward, type History, step } from '../ui/history';
import { LineList } from '../ui/LineList';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Remarks } from '../ui/Remarks';
import { StatusWord } from '../ui/Status';
import { TextArea, TextLine } from '../ui/TextLine';
import classes from './ListsStep.module.css';

export interface ListsStepProps {
  plan: CirclePlan;
  /** As it was chosen: nothing of the plan is in it. */
  script: Script;
  change: (patch: Partial<CirclePlan>) => void;
}

const NAMES = ['prepare', 'poster'] as const;

export function ListsStep({ plan, script, change }: ListsStepProps) {
  const { scripts } = useText();
  const words = scripts.lists;
  const [open, setOpen] = useState<ListName>();
  const lists = listsOf(script, plan);
  return (
    <Section title={words.title} lead={words.lead}>
      <Lines label={words.title}>
        {NAMES.map((name) => {
          const mine = isRewritten(plan, name);
          return (
            <li key={name}>
              <div className={classes.head}>
                <div className={classes.what}>
                  <span className={classes.name}>{words.names[name]}</span>
                  <span className={classes.soft}>{words.count(lists[name].length)}</span>
                </div>
                <StatusWord tone={mine ? 'accent' : 'quiet'}>{mine ? words.yours : words.ofScript}</StatusWord>
                <Button
                  small
                  aria-expanded={open === name}
                  aria-label={open === name ? `${scripts.editor.done}: ${words.names[name]}` : words.change[name]}
                  onClick={() => setOpen(open === name ? undefined : name)}
                >
                  {open === name ? scripts.editor.done : scripts.editor.change}
                </Button>
              </div>
              {open === name && <ListEditor key={plan.language} list={name} plan={plan} script={script} change={change} />}
            </li>
          );
        })}
      </Lines>
    </Section>
  );
}

/** Whose names stand on the poster. */
const namesIn = (lines: Lists['poster'], plan: CirclePlan): string[] =>
  plan.seats
    .filter((seat) =>
      lines.some(({ headline, detail }) => [headline, detail].some((text) => withoutNames(text, { ...plan, seats: [seat] }) !== text)),
    )
    .map((seat) => seat.name);

/** `lines`: absent while the list is the script's. */
interface Own {
  readonly lines: Lists[ListName] | undefined;
}

/** One list, opened. Steps back are remembered until it is closed; a step is what the plan holds of the list. */
function ListEditor({ list, plan, script, change }: ListsStepProps & { list: ListName }) {
  const t = useText();
  const words = t.scripts.lists;
  const editor = t.scripts.editor;
  const lists = listsOf(script, plan);
  const [history, setHistory] = useState<History<Own>>(() => begin<Own>({ lines: isRewritten(plan, list) ? lists[list] : undefined }));
  const keep = (next: History<Own>) => {
    setHistory(next);
    change({ lists: rewrite(plan, list, next.now.lines) });
  };
  const set = (lines: Own['lines'], field?: string) => keep(step(history, { lines }, Date.now(), field));
  const remarks = lintList(script, plan, list, lists).map((finding) => {
    const { use, ...said } = remarkOf(finding, t);
    const act = () => {
      set(mendList(lists, finding)[list]);
      announce(t.scripts.lint.used);
    };
    return { ...said, about: undefined, use: use === undefined ? undefined : { ...use, act } };
  });
  const { prepare, poster } = lists;
  const named = list === 'poster' ? namesIn(poster, plan) : [];
  return (
    <div className={classes.editor} lang={plan.language}>
      <p className={classes.soft}>{list === 'prepare' ? words.places : words.poster}</p>
      {list === 'prepare' ? (
        <LineList
          label={words.names.prepare}
          lines={prepare}
          nameOf={editor.prepareN}
          add={editor.addPrepare}
          blank=""
          most={20}
          onChange={(lines) => set(lines)}
          fields={(line, index) => (
            <TextArea
              label={editor.prepareN(index + 1)}
              labelHidden
              room="few"
              maxLength={400}
              value={line}
              onChange={(text) =>
                set(
                  prepare.map((one, at) => (at === index ? text : one)),
                  `prepare ${index}`,
                )
              }
            />
          )}
        />
      ) : (
        <LineList
          label={words.names.poster}
          lines={poster}
          nameOf={editor.guidelineN}
          add={editor.addGuideline}
          blank={{ headline: '', detail: '' }}
          least={1}
          most={9}
          onChange={(lines) => set(lines)}
          fields={(line, index) =>
            (['headline', 'detail'] as const).map((part) => (
              <TextLine
                key={part}
                label={(part === 'headline' ? editor.headlineN : editor.detailN)(index + 1)}
                value={line[part]}
                maxLength={part === 'headline' ? 80 : 200}
                onChange={(text) =>
                  set(
                    poster.map((one, at) => (at === index ? { ...one, [part]: text } : one)),
                    `${part} ${index}`,
                  )
                }
              />
            ))
          }
        />
      )}
      <Remarks
        label={t.scripts.lint.title}
        remarks={[...named.map((name) => ({ id: `named ${name}`, reason: words.named(name) })), ...remarks]}
      />
      <Actions>
        <Button small disabled={history.past.length === 0} onClick={() => keep(back(history))}>
          {editor.undo}
        </Button>
        <Button small disabled={history.future.length === 0} onClick={() => keep(forward(history))}>
          {editor.redo}
        </Button>
        {isRewritten(plan, list) && (
          <Button
            small
            kind="quiet"
            onClick={() => {
              set(undefined);
              announce(words.isAgain);
            }}
          >
            {words.again}
          </Button>
        )}
      </Actions>
    </div>
  );
}
