/** @file axe over the page as it is now: no serious finding may stand. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; element: Element }[];
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

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails on findings of impact serious or critical, with rule, place and screen in the message. A target that is small because it is
 * half scrolled under a head that stays is asked about once more in the middle of the window, where somebody would press it.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await settled(page);
  // As text and through the debugger, which the page's own policy does not bind.
  await page.evaluate(source);
  const findings = await page.evaluate(async (rules) => {
    interface Axe {
      run(on: Node, options: object): Promise<{ violations: Finding[] }>;
    }
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: rules, elementRef: true });
    const standsInTheMiddle = async ({ element }: Finding['nodes'][number]): Promise<boolean> => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const again = await axe.run(document, { runOnly: { type: 'rule', values: ['target-size'] }, elementRef: true });
      return again.violations.some((v) => v.nodes.some((node) => node.element === element));
    };
    const lines: string[] = [];
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      const standing: typeof nodes = [];
      for (const node of nodes) if (id !== 'target-size' || (await standsInTheMiddle(node))) standing.push(node);
      if (standing.length === 0) continue;
      lines.push(
        `${id}: ${standing
          .slice(0, 3)
          .map((n) => n.html.slice(0, 140))
          .join(' | ')}`,
      );
    }
    return lines;
  }, RULES);
  expect(findings, `axe on ${screen}`).toEqual([]);
}
