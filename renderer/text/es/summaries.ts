/** @file Sentences of the summaries screens, in Spanish. */
import type { summaries as english } from '../en/summaries';

export const summaries: typeof english = {};
