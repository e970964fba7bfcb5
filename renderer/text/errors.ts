/** @file From a refusal to words: what happened, what is safe, what to do next. */
import type { AppError } from '../../shared/result';
import type { Text } from './catalogue';
import type { ErrorText, errors as english } from './en/errors';

export interface ErrorWords extends ErrorText {
  /** Reference to the log line; shown small. */
  ref?: string;
}

/** The words for a refusal. A known reason has words of its own; every kind has some. */
export function errorWords(error: AppError, t: Pick<Text, 'errors'>): ErrorWords {
  const own: typeof english = t.errors;
  const reason = error.reason !== undefined && Object.hasOwn(own.reasons, error.reason) ? own.reasons[error.reason] : undefined;
  const words = reason ?? own.kinds[error.kind];
  const next = error.waitSeconds !== undefined && error.waitSeconds > 0 ? `${own.wait(error.waitSeconds)} ${words.next}` : words.next;
  return error.ref === undefined ? { what: words.what, next } : { what: words.what, next, ref: own.ref(error.ref) };
}
