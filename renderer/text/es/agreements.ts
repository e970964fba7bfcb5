/** @file Sentences of the agreements screens, in Spanish. */
import type { agreements as english } from '../en/agreements';

export const agreements: typeof english = {};
