/** @file Words of the components that every screen shares, in English. */
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const ui = {
  optional: 'optional',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  show: 'Show',
  hide: 'Hide',
  choose: 'Choose…',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving…',
  notSaved: 'Not saved yet. It stays here; try again.',
  /** The quiet line over a form that came back from a draft. */
  keptFrom: (time: string) => `Kept from ${time}.`,
  keepGoing: 'Continue',
  discard: 'Discard',
  discarded: 'The draft is gone.',
  errorsAbove: (count: number) => plural(count, { one: 'One thing needs another look', other: `${count} things need another look` }),
  willGo: 'What goes',
  willStay: 'What stays',
  fieldErrors: {
    required: 'Please fill this in.',
    choose: 'Please choose.',
    tooLong: (max: number) => `Please use at most ${max} characters.`,
    tooShort: (min: number) => `Please use at least ${min} characters.`,
    tooMany: (max: number) => `Please choose at most ${max}.`,
    tooSmall: (min: number) => `Please use ${min} or more.`,
    tooBig: (max: number) => `Please use ${max} or less.`,
    date: 'Please give the whole date.',
    number: 'Please use a number.',
    other: 'This does not fit here yet.',
  },
  date: {
    precision: 'How well is the day known?',
    on: 'Day',
    from: 'Not before',
    to: 'Not after',
    term: 'Term or week',
    termHelp: 'For example “second week of May” or “spring term”.',
  },
  stage: { done: 'done', now: 'now', later: 'later' },
  results: (count: number) => plural(count, { one: '1 result', other: `${count} results` }),
  loading: 'One moment…',
};
