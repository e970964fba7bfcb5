/** @file Starting an Electron with a window, waiting until it is painted, and signing in to the app in it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { Browser, type Page } from './browser';

/**
 * The moment at which the heading's frame was painted, in milliseconds since 1970. The largest contentful paint is what Chromium itself
 * wrote down, so looking for it late does not change it; where it is not told, two frames after the heading appeared.
 */
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    const heading = document.querySelector('h1');
    if (heading === null || heading.textContent.trim() === '') return setTimeout(look, 10);
    const paint = () => new Promise((seen) => {
      new PerformanceObserver((list) => seen(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame((at) => setTimeout(() => seen(at), 500)));
    });
    paint().then((at) => resolve(performance.timeOrigin + at));
  };
  look();
})`;

/** What a started Electron gets of ours. */
export function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env;
  return env;
}

/** Chromium has no sandbox for root; `build/tool.mjs` knows what else the machine's display wants. */
export const switches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(process.env.CIRCLEKEEPER_SWITCHES ?? '').split(' ').filter((one) => one !== ''),
];

/** Starts the app in `folder`. */
export function start(folder: string, profile: string): Browser {
  return new Browser(process.execPath, [...switches, '.'], { profile, cwd: folder, env: environment() });
}

/** Waits until the page stands: an answer that comes while it still loads is lost with the old document. */
async function evaluateOnceThere(browser: Browser, page: Page, expression: string): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await browser.evaluate(page, expression);
    } catch (error) {
      if (tries === 100) throw error;
      await wait(20);
    }
  }
}

export interface Launched {
  readonly browser: Browser;
  readonly page: Page;
  /** From start to painted, in milliseconds. */
  readonly took: number;
}

/** Waits for the first page with a heading. */
export async function untilPainted(browser: Browser): Promise<Launched> {
  const page = await browser.page();
  const painted = z.number().parse(await evaluateOnceThere(browser, page, PAINTED));
  return { browser, page, took: painted - browser.began };
}

/** A fresh profile in which `vault` is the one that is opened. */
export function profileFor(work: string, vault: string | undefined): string {
  const profile = mkdtempSync(join(work, 'profile-'));
  if (vault !== undefined) writeFileSync(join(profile, 'settings.json'), JSON.stringify({ vault, idleMinutes: 30 }));
  return profile;
}

/** In a page: waits until `look` sees something, and answers what. */
export const UNTIL = `async (look) => {
  for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const seen = look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error('not there: ' + look);
  }
}`;

/** In the app's page: signs in as the counselor would, and waits for the list of cases. */
export const SIGN_IN = `(async () => {
  const until = ${UNTIL};
  const person = [...document.querySelectorAll('label')].find((label) => label.textContent.includes(${JSON.stringify(PRACTICE_SIGN_INS[0].label)}));
  person.querySelector('input').click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  document.querySelector('form button[type=submit]').click();
  (await until(() => document.querySelector('a[href="/cases"]'))).click();
  await until(() => document.querySelectorAll('a[href^="/cases/"]').length > 3);
})()`;
