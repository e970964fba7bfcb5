/** @file Sentences of the checkins screens, in Spanish. */
import type { checkins as english } from '../en/checkins';

export const checkins: typeof english = {};
