/** @file Draws plots on a canvas and packs each as PNG, twice as fine as a screen. The words of a canvas need the type to be there first. */
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/700.css';
import type { PlotPictures } from '../../shared/prints/summary-documents';
import type { Drawing } from '../../shared/summaries/plot-drawing';

const SCALE = 2;
const INK = '#1b1b1b';
const BAR = '#2f5d62';
const FACE = '"Noto Sans", sans-serif';
const BOLD = ['title', 'panel'];

/** The pictures in the order of the drawings. */
export async function drawPictures({ drawings }: PlotPictures): Promise<Uint8Array[]> {
  const letters = [...new Set(JSON.stringify(drawings))].join('');
  // Without the type a picture is still better than none.
  await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 14px "Noto Sans"`, letters))).catch(() => undefined);
  const pictures: Uint8Array[] = [];
  for (const drawing of drawings) pictures.push(await pictureOf(drawing));
  return pictures;
}

async function pictureOf({ width, height, shapes }: Drawing): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new Error('no canvas');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  for (const shape of shapes) {
    if (shape.kind === 'bar') {
      pen.fillStyle = BAR;
      pen.fillRect(shape.x, shape.y, shape.width, shape.height);
    } else if (shape.kind === 'axis') {
      pen.fillStyle = INK;
      pen.fillRect(shape.x - 0.5, shape.y, 1, shape.height);
    } else {
      pen.fillStyle = INK;
      pen.font = `${BOLD.includes(shape.as) ? 700 : 400} ${shape.size}px ${FACE}`;
      pen.textAlign = shape.anchor === 'end' ? 'right' : 'left';
      pen.fillText(shape.text, shape.x, shape.y);
    }
  }
  const packed = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await packed.arrayBuffer());
}
