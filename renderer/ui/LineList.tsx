/** @file Lines that are written, added, taken out and put in another order: by buttons, by keys, or dragged. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/catalogue';
import { announce } from './announce';
import { Button } from './Button';
import { Grip } from './Grip';
import classes from './LineList.module.css';
import { moved, useDragOrder } from './useDragOrder';

export interface LineListProps<Line> {
  /** What the list is. */
  label: string;
  lines: readonly Line[];
  /** How one line is called: "Guideline 3". */
  nameOf: (n: number) => string;
  fields: (line: Line, index: number) => ReactNode;
  add: string;
  blank: Line;
  least?: number;
  most: number;
  onChange: (lines: Line[]) => void;
}

/** Its words are those of every list; what a line holds is whose list it is. */
export function LineList<Line>({ label, lines, nameOf, fields, add, blank, least = 0, most, onChange }: LineListProps<Line>) {
  const words = useText().ui.lines;
  const list = useRef<HTMLUListElement>(null);
  /** What gets the focus once the lines are drawn anew. */
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines are the reason to run
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`${wanted.current}:not(:disabled)`)?.focus();
    wanted.current = undefined;
  }, [lines]);
  const put = (from: number, to: number) => {
    onChange(moved(lines, from, to));
    announce(words.moved(nameOf(from + 1), to + 1, lines.length));
  };
  const shift = (from: number, by: -1 | 1) => {
    const to = from + by;
    if (to < 0 || to >= lines.length) return;
    // At either end the button that was pressed can do no more: the other one takes the focus.
    const way = to === 0 ? 'later' : to === lines.length - 1 ? 'earlier' : by < 0 ? 'earlier' : 'later';
    wanted.current = `[data-focus="${to}-${way}"]`;
    put(from, to);
  };
  const drag = useDragOrder(lines.length, put);
  return (
    <div className={classes.list}>
      <ul ref={list} aria-label={label} className={classes.lines}>
        {lines.map((line, index) => {
          const name = nameOf(index + 1);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own; every field follows its value
              key={index}
              data-drag-row
              className={classes.line}
              {...drag.row(index)}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                shift(index, event.key === 'ArrowUp' ? -1 : 1);
              }}
            >
              <Grip {...drag.handle(index)} />
              <div className={classes.fields} data-line={index}>
                {fields(line, index)}
              </div>
              <div className={classes.steps}>
                <Button
                  kind="quiet"
                  small
                  data-focus={`${index}-earlier`}
                  aria-label={words.earlier(name)}
                  title={words.earlier(name)}
                  disabled={index === 0}
                  onClick={() => shift(index, -1)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  kind="quiet"
                  small
                  data-focus={`${index}-later`}
                  aria-label={words.later(name)}
                  title={words.later(name)}
                  disabled={index === lines.length - 1}
                  onClick={() => shift(index, 1)}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
                <Button
                  kind="quiet"
                  small
                  aria-label={words.takeOut(name)}
                  title={words.takeOut(name)}
                  disabled={lines.length <= least}
                  onClick={() => {
                    // The next line takes the focus, or the one before it.
                    wanted.current = `[data-line="${Math.min(index, lines.length - 2)}"] :is(input, textarea)`;
                    onChange(lines.filter((_, at) => at !== index));
                    announce(words.gone(name));
                  }}
                >
                  <span aria-hidden="true">✕</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {lines.length < most && (
        <div>
          <Button
            small
            onClick={() => {
              wanted.current = `[data-line="${lines.length}"] :is(input, textarea)`;
              onChange([...lines, blank]);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
