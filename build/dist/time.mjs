/** @file The one time that a build and its packages carry: the last commit's, so that the same sources give the same bytes. */
import { spawnSync } from 'node:child_process';
import { ROOT } from '../runtime/paths.mjs';

/** @returns {number | undefined} in seconds; nobody knows it outside of a checkout, unless `SOURCE_DATE_EPOCH` tells */
export function timeOfSources() {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH !== undefined && /^\d+$/.test(SOURCE_DATE_EPOCH)) return Number(SOURCE_DATE_EPOCH);
  const commit = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
  return commit.status === 0 && /^\d+$/.test(commit.stdout.trim()) ? Number(commit.stdout.trim()) : undefined;
}

/** @returns {string} what archives carry, in seconds */
export const packagedAt = () => `${timeOfSources() ?? Date.UTC(2024, 0, 1) / 1000}`;
