/**
 * @file How long after one change in a plan its live preview is laid out anew, in the app's own window; over a static page of the very
 * same sheets that another window parses and lays out. Painting is in neither.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { asker } from '../../../electron/practice/ask';
import { all, sql } from '../../../electron/store/sql';
import { partyIdSchema } from '../../../shared/cases/case';
import { type CircleId, caseIdSchema } from '../../../shared/values';
import type { Row } from '../rows';
import { begin, enterVault } from '../school';
import { inTurns, ratioOf } from '../statistics';
import type { Browser, Page } from '../window/browser';
import { writeHello } from '../window/hello';
import { profileFor, SIGN_IN, start, UNTIL, untilPainted } from '../window/started';
import { changedPiece, longPlan } from './paper';
import type { Printing } from './rows';

/** A circle with the long plan in the vault. */
async function planLong(vault: string): Promise<CircleId> {
  const signedIn = begin(vault, await enterVault(vault));
  try {
    const { context } = signedIn;
    const row = z.object({ id: partyIdSchema, case_id: caseIdSchema });
    const [party] = all(
      casesDb(context),
      sql`SELECT p.id, p.case_id FROM party p JOIN "case" c ON c.id = p.case_id WHERE c.open = 1 ORDER BY c.number, p.position LIMIT 1`,
      row,
    );
    if (party === undefined) throw new Error('nobody to invite');
    const ask = asker(context);
    const { id } = ask('circles.plan', {
      caseId: party.case_id,
      process: 'repair_harm_circle',
      plannedOn: '2030-01-07',
      minutes: 90,
      place: '',
      purpose: '',
      keeperName: '',
      partyIds: [party.id],
    });
    ask('circles.savePlan', { id, plan: { ...longPlan(), talkingPiece: changedPiece(0) } });
    return id;
  } finally {
    signedIn.end();
  }
}

const drawnSchema = z.object({ sheets: z.number(), height: z.number(), html: z.string(), links: z.array(z.string()) });

/** In the app: opens the circle, waits for its pages, and tells what they are made of. */
const open = (id: CircleId): string => `(async () => {
  const until = ${UNTIL};
  (await until(() => document.querySelector('a[href="/circles"]'))).click();
  (await until(() => document.querySelector('a[href="/circles/${id}"]'))).click();
  const paper = await until(() => document.querySelector('.ck-paper'));
  await until(() => paper.querySelectorAll('.ck-sheet').length > 1);
  return {
    sheets: paper.querySelectorAll('.ck-sheet').length,
    height: paper.offsetHeight,
    html: paper.outerHTML,
    links: [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href),
  };
})()`;

/** In the app: types `to` over `from`, and answers the milliseconds until all pages with it are laid out. */
const change = (from: string, to: string): string => `new Promise((resolve, reject) => {
  const field = [...document.querySelectorAll('input')].find((one) => one.value === ${JSON.stringify(from)});
  const paper = document.querySelector('.ck-paper');
  const late = setTimeout(() => reject(new Error('the preview did not follow')), 60_000);
  const watch = new MutationObserver(() => {
    if (paper.querySelectorAll('.ck-sheet').length < 2 || !paper.textContent.includes(${JSON.stringify(to)})) return;
    paper.getBoundingClientRect();
    resolve(performance.now() - began);
    watch.disconnect();
    clearTimeout(late);
  });
  watch.observe(paper, { childList: true, subtree: true, characterData: true });
  const began = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(to)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
})`;

/** In the other window: the same sheets from their text. */
const DRAW = `(() => {
  const host = document.querySelector('main');
  host.replaceChildren();
  host.getBoundingClientRect();
  const began = performance.now();
  host.innerHTML = window.paper;
  host.getBoundingClientRect();
  return performance.now() - began;
})()`;

/** An empty page with the app's style sheets, which a file of the disk can read too. */
function emptyPage(root: string, links: readonly string[]): string {
  const files = links.map((link) => `file://${join(root, 'out', 'app', 'renderer', new URL(link).pathname)}`);
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Static</title>${files.map((file) => `<link rel="stylesheet" href="${file}" />`).join('')}</head>
  <body><h1>Static</h1><main></main></body>
</html>
`;
}

/** Lays the sheets out once and waits for their type. @returns their height */
const FIRST = (html: string): string => `(async () => {
  window.paper = ${JSON.stringify(html)};
  ${DRAW};
  await document.fonts.ready;
  return document.querySelector('.ck-paper').offsetHeight;
})()`;

export async function previewRows(
  { root, work, vault, cases }: Printing,
  rounds: { readonly rounds: number; readonly warmUps: number },
): Promise<Row[]> {
  const id = await planLong(vault);
  const started: Browser[] = [];
  const window = async (folder: string, profile: string): Promise<{ browser: Browser; page: Page }> => {
    const browser = start(folder, profile);
    started.push(browser);
    return untilPainted(browser);
  };
  try {
    const app = await window(root, profileFor(work, vault));
    await app.browser.evaluate(app.page, SIGN_IN);
    const { sheets, height, html, links } = drawnSchema.parse(await app.browser.evaluate(app.page, open(id)));
    const plain = await window(writeHello(join(work, 'static'), emptyPage(root, links)), profileFor(work, undefined));
    const other = z.number().parse(await plain.browser.evaluate(plain.page, FIRST(html)));
    if (Math.abs(other - height) > height / 100) throw new Error(`pages of ${height} and ${other} pixels are not of equal length`);
    const [ours, theirs]: number[][] = [[], []];
    const timed = async (into: number[] | undefined, { browser, page }: typeof app, expression: string) => {
      into?.push(z.number().parse(await browser.evaluate(page, expression)));
    };
    await inTurns(
      [
        { name: 'ours', run: (round) => timed(ours, app, change(changedPiece(round), changedPiece(round + 1))) },
        { name: 'static', run: () => timed(theirs, plain, DRAW) },
      ],
      rounds,
    );
    const counted = (times: readonly number[] | undefined) => (times ?? []).slice(rounds.warmUps);
    return [
      {
        row: `preview of ${sheets} pages after one change, over laying them out as static HTML`,
        cases,
        goal: undefined,
        ...ratioOf(counted(ours), counted(theirs)),
      },
    ];
  } finally {
    for (const browser of started) await browser.end();
  }
}
