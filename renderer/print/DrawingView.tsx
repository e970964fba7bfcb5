/** @file A drawing as SVG in a page: on paper and on the screen. Colours come from the page's style sheet, by what a shape is. */
import type { Drawing } from '../../shared/summaries/plot-drawing';

/** Class names for what is drawn; a page gives its own. */
export interface DrawingLook {
  readonly drawing?: string | undefined;
  readonly bar?: string | undefined;
  readonly axis?: string | undefined;
  readonly panel?: string | undefined;
}

/** @param said in place of the picture; empty: it is passed over, because the words stand beside it */
export function DrawingView({ drawing, look, said = '' }: { drawing: Drawing; look: DrawingLook; said?: string }) {
  const { width, height, shapes } = drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={look.drawing} role="img" aria-label={said} aria-hidden={said === '' || undefined}>
      {shapes.map((shape, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole
        if (shape.kind === 'bar') return <rect key={index} {...shapeBox(shape)} rx="1.5" className={look.bar} />;
        if (shape.kind === 'axis')
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole
          return <line key={index} x1={shape.x} x2={shape.x} y1={shape.y} y2={shape.y + shape.height} className={look.axis} />;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole
            key={index}
            x={shape.x}
            y={shape.y}
            // A style and not an attribute: on paper every element's type is set by the sheet.
            style={{ fontSize: shape.size }}
            textAnchor={shape.anchor}
            className={shape.as === 'panel' ? look.panel : undefined}
          >
            {shape.text}
          </text>
        );
      })}
    </svg>
  );
}

const shapeBox = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({ x, y, width, height });
