/** @file Handlers about people. */

import type { Handlers } from '../../shared/ipc';
import type { peopleContract } from '../../shared/people/contract';
import { type Context, casesDb } from '../context';
import { findPeople } from './store';

export const peopleHandlers: Handlers<typeof peopleContract, Context> = {
  'people.find': (context, { text }) => (text === '' ? [] : findPeople(casesDb(context), text)),
};
