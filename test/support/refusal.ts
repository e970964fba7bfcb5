/** @file What a question was refused with; a question that was not refused fails the test. */
import { type AppError, Refusal } from '../../shared/result';

export async function refusal(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
  throw new Error('was not refused');
}
