/** @file One measurement that can't be made must not take the others with it; it is said, and the run counts as failed. */
import type { Row } from './rows';

/** The rows of `work`, or none and a line on the terminal when it throws; then the exit code is 1. */
export async function attempt(what: string, work: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`${what} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
    return [];
  }
}
