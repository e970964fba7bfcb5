/**
 * @file Counts tests from the reports of the two test runners, so that one line at the end can speak for all of them.
 */

/**
 * @typedef {{name: string, reason: string}} Skipped
 * @typedef {{passed: number, failed: number, skipped: Skipped[], notes: string[]}} Counts
 */

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: [], notes: [] };
}

/**
 * @typedef {{fullName: string, status: string, meta?: {skipReason?: string}}} VitestCase
 * @param {{testResults: {name: string, status: string, message?: string, assertionResults: VitestCase[]}[]}} report
 * @param {number} exitCode - of the run
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  const counts = noCounts();
  for (const file of report.testResults) {
    const failedBefore = counts.failed;
    for (const test of file.assertionResults) {
      const name = test.fullName.trim();
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failed++;
      else if (test.status === 'todo') counts.skipped.push({ name, reason: 'still to be written' });
      else if (test.status === 'skipped' || test.status === 'disabled') counts.skipped.push({ name, reason: test.meta?.skipReason ?? '' });
      // "pending" here means that its process ended before the test did.
      else counts.failed++;
    }
    // A file that cannot be loaded, or whose hook fails, may have no failed test of its own.
    if (file.status === 'failed' && counts.failed === failedBefore) {
      counts.failed++;
      counts.notes.push(`${file.name} did not run: ${file.message ?? ''}`.trim());
    }
  }
  return closeCounts(counts, exitCode);
}

/**
 * @typedef {{status: string, annotations?: {type: string, description?: string}[]}} PlaywrightTest
 * @typedef {{title: string, file?: string, suites?: PlaywrightSuite[], specs?: {title: string, tests: PlaywrightTest[]}[]}} PlaywrightSuite
 * @param {{suites: PlaywrightSuite[], errors?: {message?: string}[]}} report
 * @param {number} exitCode - of the run
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const counts = noCounts();
  for (const suite of report.suites) countSuite(suite, [], counts);
  for (const error of report.errors ?? []) {
    counts.failed++;
    counts.notes.push(error.message ?? 'an error outside of the tests');
  }
  return closeCounts(counts, exitCode);
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} parents
 * @param {Counts} counts
 */
function countSuite(suite, parents, counts) {
  const titles = [...parents, suite.title];
  for (const inner of suite.suites ?? []) countSuite(inner, titles, counts);
  for (const spec of suite.specs ?? []) {
    const name = [...titles, spec.title].join(' > ');
    for (const test of spec.tests) {
      if (test.status === 'skipped') {
        const mark = test.annotations?.find((annotation) => annotation.type === 'skip' || annotation.type === 'fixme');
        // Without a mark nobody asked for the skip: an earlier test of its group failed, or the run was stopped.
        counts.skipped.push({ name, reason: mark ? (mark.description ?? '') : 'not reached, because the run stopped before it' });
      } else if (test.status === 'expected') counts.passed++;
      else if (test.status === 'flaky') {
        counts.passed++;
        counts.notes.push(`passed only when repeated: ${name}`);
      } else counts.failed++;
    }
  }
}

/**
 * A suite must not look fine when nothing ran, or when its runner says that something went wrong outside of the tests.
 *
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function closeCounts(counts, exitCode) {
  if (counts.passed + counts.failed === 0) {
    counts.failed = 1;
    counts.notes.push('not a single test ran');
  } else if (exitCode !== 0 && counts.failed === 0) {
    counts.failed = 1;
    counts.notes.push(`every test passed, but the runner ended with ${exitCode}`);
  }
  return counts;
}

/**
 * The one line that closes a test run.
 *
 * @param {Counts[]} all
 * @returns {string}
 */
export function finalLine(all) {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  const skipped = all.reduce((sum, counts) => sum + counts.skipped.length, 0);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
