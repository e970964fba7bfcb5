/** @file A sheet to sign on with finger, pen or mouse. What is kept is the line, see `shared/agreements/drawing.ts`. */
import { useId, useRef } from 'react';
import { pathOf, SHEET, type Strokes, withPoint, withStroke } from '../../shared/agreements/drawing';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { FieldError } from '../ui/Field';
import classes from './agreements.module.css';

export interface DrawPadProps {
  name: string;
  strokes: Strokes;
  onChange: (strokes: Strokes) => void;
  error?: string | undefined;
}

export function DrawPad({ name, strokes, onChange, error }: DrawPadProps) {
  const words = useText().agreements.sign;
  const id = useId();
  const drawing = useRef(false);
  // Several points may come before the next render.
  const now = useRef(strokes);
  now.current = strokes;
  const put = (next: Strokes) => {
    now.current = next;
    onChange(next);
  };
  const at = (event: { currentTarget: SVGSVGElement; clientX: number; clientY: number }): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * SHEET.width, ((event.clientY - box.top) / box.height) * SHEET.height];
  };
  return (
    <div className={classes.pad}>
      <p className={classes.padLabel} aria-hidden="true">
        {words.draw(name)}
      </p>
      <svg
        viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
        className={classes.sheet}
        role="img"
        aria-label={words.draw(name)}
        aria-describedby={`${id}-help`}
        onPointerDown={(event) => {
          drawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          put(withStroke(now.current, ...at(event)));
        }}
        onPointerMove={(event) => {
          if (!drawing.current) return;
          const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
          const { currentTarget } = event;
          const points = events.length === 0 ? [event.nativeEvent] : events;
          put(points.reduce((line, { clientX, clientY }) => withPoint(line, ...at({ currentTarget, clientX, clientY })), now.current));
        }}
        onPointerUp={() => {
          drawing.current = false;
        }}
        onPointerCancel={() => {
          drawing.current = false;
        }}
      >
        <path d={`M40 ${SHEET.height - 60}H${SHEET.width - 40}`} className={classes.sheetLine} />
        <path d={pathOf(strokes)} className={classes.pen} />
      </svg>
      <div className={classes.padFoot}>
        <p id={`${id}-help`} className={classes.soft}>
          {words.drawHelp}
        </p>
        <Button kind="quiet" small disabled={strokes.length === 0} onClick={() => put([])}>
          {words.drawClear}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {strokes.length === 0 ? words.notDrawn : words.drawn}
      </p>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
