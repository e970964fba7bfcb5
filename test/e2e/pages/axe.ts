/** @file axe over the page as it is now: no serious finding may stand. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until nothing fades or moves any more: half-way colours are nobody's. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // A new theme starts its transitions with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // One that is taken away with its element never finishes, and is over too.
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  });

/** Fails on findings of impact serious or critical, with rule, place and screen in the message. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await settled(page);
  // As text and through the debugger, which the page's own policy does not bind.
  await page.evaluate(source);
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map(
        (v) =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map((n) => n.html.slice(0, 140))
            .join(' | ')}`,
      );
  });
  expect(findings, `axe on ${screen}`).toEqual([]);
}
