/** @file Sentences of the circles screens, in Spanish. */
import type { circles as english } from '../en/circles';

export const circles: typeof english = {};
