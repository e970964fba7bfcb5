/** @file What the window may ask about people. */
import { z } from 'zod';
import { method } from '../ipc';
import { optionalLine } from '../values';
import { personSchema } from './person';

export const peopleContract = {
  /** Found as you type, by the beginning of any part of the name, diacritics folded. At most 20. */
  'people.find': method(['counselor'], z.strictObject({ text: optionalLine(120) }), z.array(personSchema)),
};
