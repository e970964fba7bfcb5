/** @file An admin's desk for tests: signed in to a practice vault of a larger invented school, with what every test of summaries does there. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { launch, ROOT, type Running } from '../../support/launch';
import { makePracticeVault } from '../../support/practice';
import { answerDialogs } from '../files/files';
import { signIn } from '../pages/door';

const [, , PRINCIPAL] = PRACTICE_SIGN_INS;

export interface Desk {
  readonly running: Running;
  readonly page: Page;
  /** `out/<name>`: pictures, and what is saved. */
  readonly out: string;
  readonly picture: (name: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** @param name of the folder under `out/`, emptied first */
export async function openDesk(name: string): Promise<Desk> {
  const out = join(ROOT, 'out', name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), `circlekeeper-${name}-`));
  makePracticeVault(profile, 400);
  const running = await launch({ profile });
  const page = await running.page();
  await signIn(page, PRINCIPAL.label, PRINCIPAL.passphrase);
  await page.getByRole('heading', { level: 1, name: en.summaries.title }).waitFor();
  return {
    running,
    page,
    out,
    picture: (picture) => page.screenshot({ path: join(out, `${picture}.png`), fullPage: true }),
    close: async () => {
      await running.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The next folder dialog answers a new folder of this name. */
export async function chooseFolder({ running, out }: Desk, name: string): Promise<string> {
  const folder = join(out, name);
  mkdirSync(folder);
  await answerDialogs(running.app, { open: [folder] });
  return folder;
}

/** Saves the table on the screen into a new folder as it is proposed. Answers the release's own folder in it. */
export async function saveSummary(desk: Desk, name: string): Promise<string> {
  const { page } = desk;
  const { save } = en.summaries;
  const folder = await chooseFolder(desk, name);
  await page.getByRole('button', { name: save.action }).click();
  const dialog = page.getByRole('dialog', { name: save.dialog });
  await dialog.getByLabel(save.toWhom).fill('The school board');
  await dialog.getByRole('button', { name: save.choose }).click();
  await page.getByRole('heading', { name: save.title }).waitFor({ timeout: 90_000 });
  return join(folder, readdirSync(folder)[0] ?? '');
}
