/** @file Sentences of the circles screens, in English. */
export const circles = {};
