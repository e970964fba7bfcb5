/** @file Sentences of the cases screens, in English. */
export const cases = {};
