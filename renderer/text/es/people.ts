/** @file Sentences of the people screens, in Spanish. */
import type { people as english } from '../en/people';

export const people: typeof english = {};
