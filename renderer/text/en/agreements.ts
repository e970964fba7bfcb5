/** @file Sentences of the agreements screens, in English. */
export const agreements = {};
