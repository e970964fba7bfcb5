/** @file What is done to the order of a script, to its poster and to what is prepared, in the editor and for one circle. */
import { expect, type Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { expectAccessible } from '../pages/axe';

type Picture = (name: string) => Promise<void>;

const t = en.scripts;
const e = t.editor;
/** What the preview says, as text of the drawn paper. */
const paper = (page: Page) => page.getByRole('region', { name: e.preview });

/** A part dragged by its dots behind the one after it, and taken back: for a hand on a mouse. Buttons and keys do the same. */
export async function dragPart(page: Page, picture: Picture): Promise<void> {
  const rows = page.getByRole('list', { name: e.parts }).locator('[data-drag-row]');
  const titles = () => rows.locator('[data-focus$="-later"]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const before = await titles();
  // All that it passes is in sight.
  await rows.first().evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await expect(rows.nth(4)).toBeInViewport();
  const [grip, target] = [await rows.nth(1).locator('[data-grip]').boundingBox(), await rows.nth(3).boundingBox()];
  if (grip === null || target === null) throw new Error('no rows');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2, target.y + target.height * 0.8, { steps: 8 });
  await expect(rows.nth(4)).toHaveAttribute('data-drop', 'before');
  await picture('dragging');
  await page.mouse.up();
  await expect.poll(titles).toEqual([before[0], before[2], before[3], before[1], ...before.slice(4)]);
  await page.getByRole('button', { name: e.undo, exact: true }).click();
  await expect.poll(titles).toEqual(before);
}

/** How often the page on the desk changed its size in thirty frames. */
const redrawn = (page: Page): Promise<number> =>
  page
    .getByRole('region', { name: e.preview })
    .getByRole('img')
    .evaluate(async (frame) => {
      let times = 0;
      const watch = new MutationObserver((changes) => {
        times += changes.length;
      });
      watch.observe(frame, { attributes: true });
      for (let n = 0; n < 30; n += 1) await new Promise((next) => requestAnimationFrame(next));
      watch.disconnect();
      return times;
    });

/** What to prepare and the wall poster: a line added, moved and taken out, remarked on, printed as it is written, and taken back. */
export async function changeLists(page: Page, picture: Picture): Promise<void> {
  const lines = en.ui.lines;
  const prepare = page.getByRole('region', { name: e.prepare, exact: true });
  const poster = page.getByRole('region', { name: e.guidelines, exact: true });
  const count = await prepare.getByRole('listitem').count();
  await prepare.getByRole('button', { name: e.addPrepare }).click();
  const last = prepare.getByRole('textbox').last();
  await expect(last).toBeFocused();
  await last.fill('Ask the victim where to sit.');
  const remarks = prepare.getByRole('list', { name: t.lint.title });
  await expect(remarks).toBeVisible();
  await picture('prepare-remark');
  await remarks.getByRole('button').click();
  await expect(last).toHaveValue('Ask the person harmed where to sit.');
  await expect(paper(page)).toContainText('Ask the person harmed where to sit.');
  await prepare.getByRole('button', { name: lines.earlier(e.prepareN(count + 1)), exact: true }).click();
  await expect(prepare.getByRole('textbox').nth(count - 1)).toHaveValue('Ask the person harmed where to sit.');
  // The button that moved it stands beside it still.
  await expect(prepare.getByRole('button', { name: lines.earlier(e.prepareN(count)), exact: true })).toBeFocused();

  await page.getByRole('tab', { name: en.circles.preview.tabs.guidelines_poster }).click();
  const first = poster.getByRole('textbox', { name: e.headlineN(1), exact: true });
  const was = await first.inputValue();
  await first.fill('Phones sleep outside');
  await expect(paper(page)).toContainText('Phones sleep outside');
  await expect.poll(() => redrawn(page), 'a page that nobody changes lies still').toBe(0);
  await picture('poster-own');
  await expectAccessible(page, 'the lists of a script');
  await poster.getByRole('button', { name: lines.takeOut(e.guidelineN(2)), exact: true }).click();
  await expect(paper(page).locator('.ck-poster li')).toHaveCount(5);
  for (let steps = 0; steps < 2; steps += 1) await page.getByRole('button', { name: e.undo, exact: true }).click();
  await expect(first).toHaveValue(was);
  await expect(paper(page).locator('.ck-poster li')).toHaveCount(6);
  await page.getByRole('button', { name: e.redo, exact: true }).click();
  await expect(first).toHaveValue('Phones sleep outside');
  await page.getByRole('tab', { name: en.circles.preview.tabs.keeper_script }).click();
}

/** Both lists once more, for one circle: printed for it, and the script’s again when that is wished. */
export async function listsOfCircle(page: Page, picture: Picture): Promise<void> {
  const words = t.lists;
  const pages = page.getByRole('region', { name: en.circles.preview.label });
  const step = page.getByRole('region', { name: words.title, exact: true });
  await step.getByRole('button', { name: words.change.prepare }).click();
  await step.getByRole('textbox').first().fill('The key of the music room.');
  await page.getByRole('tab', { name: en.circles.preview.tabs.keeper_script }).click();
  await expect(pages).toContainText('The key of the music room.');
  await step.getByRole('button', { name: e.undo }).click();
  await expect(pages).not.toContainText('The key of the music room.');
  await expect(step.getByText(words.ofScript)).toHaveCount(2);
  await step.getByRole('button', { name: e.redo }).click();
  await expect(pages).toContainText('The key of the music room.');
  await step.getByRole('button', { name: `${e.done}: ${words.names.prepare}` }).click();

  await step.getByRole('button', { name: words.change.poster }).click();
  await page.getByRole('tab', { name: en.circles.preview.tabs.guidelines_poster }).click();
  await step.getByRole('textbox', { name: e.headlineN(1), exact: true }).fill('We wait for each other');
  await expect(pages).toContainText('We wait for each other');
  await expect(step.getByText(words.yours)).toHaveCount(2);
  await step.scrollIntoViewIfNeeded();
  await picture('plan-lists');
  await expectAccessible(page, 'the lists of a plan');
  await step.getByRole('button', { name: words.again }).click();
  await expect(pages).not.toContainText('We wait for each other');
  await expect(step.getByText(words.yours)).toHaveCount(1);
}
