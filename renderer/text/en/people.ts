/** @file Sentences of the people screens, in English. */
export const people = {};
