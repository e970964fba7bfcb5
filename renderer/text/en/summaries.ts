/** @file Sentences of the summaries screens, in English. */
export const summaries = {};
