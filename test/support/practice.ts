/** @file A profile that opens a practice vault of its own, made as `npm run practice` makes it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { electronPath, ROOT } from './launch';

/**
 * Makes the vault inside the profile's folder, and the settings that open it.
 * @param cases the twelve of the stories and invented ones up to so many; absent: the twelve
 */
export function makePracticeVault(profile: string, cases?: number): void {
  const vault = join(profile, 'practice', 'vault');
  const size = cases === undefined ? [] : ['--cases', String(cases)];
  const made = spawnSync(electronPath(), [join(ROOT, 'out/app/tools/practice.js'), ...size, '--dir', vault], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ vault }));
}
