/** @file Sentences of the checkins screens, in English. */
export const checkins = {};
