/** @file Sentences of the cases screens, in Spanish. */
import type { cases as english } from '../en/cases';

export const cases: typeof english = {};
