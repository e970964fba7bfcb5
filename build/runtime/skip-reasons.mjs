/**
 * @file A reporter for Vitest that keeps why a test was skipped: its JSON report leaves that out. The reason is put
 * where the JSON report does look, so this one has to be named before it.
 */
export default class SkipReasons {
  /** @param {import('vitest/node').TestCase} testCase */
  onTestCaseResult(testCase) {
    const result = testCase.result();
    if (result.state === 'skipped' && result.note) Object.assign(testCase.meta(), { skipReason: result.note });
  }
}
