/** @file Lines that are written, added, taken out and put in another order: by buttons, by keys, or dragged. */
import { type ReactNode, useRef } from 'react';
import { useText } from '../text/catalogue';
import { announce } from './announce';
import { Button } from './Button';
import { Grip } from './Grip';
import classes from './LineList.module.css';
import { moved } from './order';
import { useDragOrder } from './useDragOrder';
import { StepButtons, useSteps } from './useSteps';

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
  const put = (from: number, to: number) => {
    onChange(moved(lines, from, to));
    announce(words.moved(nameOf(from + 1), to + 1, lines.length));
  };
  const steps = useSteps({ list, count: lines.length, redrawn: lines, keyOf: String, put });
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
              onKeyDown={steps.onKeyDown(index)}
            >
              <Grip {...drag.handle(index)} />
              <div className={classes.fields} data-line={index}>
                {fields(line, index)}
              </div>
              <div className={classes.steps}>
                <StepButtons
                  steps={steps}
                  index={index}
                  count={lines.length}
                  label={{ earlier: words.earlier(name), later: words.later(name) }}
                />
                <Button
                  kind="quiet"
                  small
                  aria-label={words.takeOut(name)}
                  title={words.takeOut(name)}
                  disabled={lines.length <= least}
                  onClick={() => {
                    // The next line takes the focus, or the one before it.
                    steps.focusNext(`[data-line="${Math.min(index, lines.length - 2)}"] :is(input, textarea)`);
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
              steps.focusNext(`[data-line="${lines.length}"] :is(input, textarea)`);
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
