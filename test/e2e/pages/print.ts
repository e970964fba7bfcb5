/** @file What each printed page of the story must be. */
import { expect } from '@playwright/test';
import { readPdf } from '../../support/pdf';

/** What every print of this story must be: the right paper, no blank page, tagged, marked, and silent about what it need not say. */
export async function expectPrint(file: string): Promise<string> {
  const pdf = await readPdf(file);
  const [width, height] = file.endsWith('-a4.pdf') ? [595, 842] : [612, 792];
  for (const p of pdf.pages) {
    expect(Math.abs(p.width - width), `${file} width`).toBeLessThanOrEqual(1);
    expect(Math.abs(p.height - height), `${file} height`).toBeLessThanOrEqual(1);
    expect(p.text.trim().length, `${file} has an empty page`).toBeGreaterThan(20);
    expect(p.text).toContain('Practice');
  }
  expect(pdf.text).toContain(`Page ${pdf.pages.length} of ${pdf.pages.length}`);
  expect(pdf.tagged, `${file} is tagged`).toBe(true);
  expect(pdf.title ?? '').not.toMatch(/Pim|Bo|Thistledown|Larkwhistle/);
  expect(pdf.text).not.toMatch(/Thistledown|Larkwhistle|quibblescratch|marmaladeplan/);
  // A line break is where the paper ends, not part of what is said.
  return pdf.text.replace(/\s+/g, ' ');
}
