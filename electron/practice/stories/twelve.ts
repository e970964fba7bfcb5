/** @file The twelve fictional cases of practice.md 5, by their numbers there. */
import type { Book, Story } from '../telling';
import { bentTelescope } from './case-01';
import { mutedChat } from './case-02';
import { borrowedDrone } from './case-03';
import { theBite } from './case-04';
import { tenDaysAway } from './case-05';
import { twentyFiveChairs } from './case-06';
import { corridorAgain } from './case-07';
import { diaryPage } from './case-08';
import { tableFour } from './case-09';
import { jokeAtTheBoard } from './case-10';
import { paintOnThePrayerRoom } from './case-11';
import { newInTheRow } from './case-12';

export const TWELVE: readonly ((book: Book) => Story)[] = [
  bentTelescope,
  mutedChat,
  borrowedDrone,
  theBite,
  tenDaysAway,
  twentyFiveChairs,
  corridorAgain,
  diaryPage,
  tableFour,
  jokeAtTheBoard,
  paintOnThePrayerRoom,
  newInTheRow,
];
