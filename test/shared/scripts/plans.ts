/** @file Plans for tests, with the people of practice.md section 5. */
import { type CirclePlan, circlePlanSchema, emptyPlan, type Seat } from '../../../shared/circles/plan';

type Choice = Partial<Parameters<typeof emptyPlan>[0]>;

export const anEmptyPlan = (choice: Choice = {}): CirclePlan =>
  emptyPlan({ scriptId: 'formal-conference', scriptVersion: 1, ageBand: '11-13', language: 'en', paper: 'a4', ...choice });

export const CASE_2_SEATS: Seat[] = [
  { key: 'f', name: 'Ines', role: 'facilitator' },
  { key: 'w', name: 'Wren Oakpetal', role: 'harmed', needs: 'Wren sits beside Petra' },
  { key: 'p', name: 'Petra', role: 'guardian_of', supports: 'w' },
  { key: 'i', name: 'Señora Lumbreras', role: 'interpreter' },
  { key: 't', name: 'Tavi', role: 'responsible' },
  { key: 's', name: 'Sol', role: 'responsible' },
  { key: 'm', name: 'Mr Moonreed', role: 'guardian_of', supports: 't' },
];

/** Case 2, with names in every place where somebody could type one. */
export const aFullPlan = (over: Partial<CirclePlan> = {}): CirclePlan =>
  circlePlanSchema.parse({
    ...anEmptyPlan(),
    purpose: 'To hear how it has been for Wren, and what Tavi and Sol can do.',
    date: '2025-10-14',
    startTime: '13:30',
    minutes: 90,
    place: 'Room of Mrs Lumbreras',
    talkingPiece: 'Wren’s stone',
    centre: 'Sol’s blue cloth',
    followUpOn: '2025-10-21',
    seats: CASE_2_SEATS,
    fills: { event: 'TAVI muted the chat', group: 'the class of Petra', topic: 'what Wren likes', returnDay: 'the day that Tavi is back' },
    ...over,
  });

/** Case 6: twenty-five chairs in a lesson of 45 minutes. */
export const aClassPlan = (over: Partial<CirclePlan> = {}): CirclePlan =>
  circlePlanSchema.parse({
    ...anEmptyPlan({ scriptId: 'class-problem-solving', ageBand: '8-10' }),
    minutes: 45,
    startTime: '09:15',
    seats: [
      { key: 'f', name: 'Ines', role: 'facilitator' },
      { key: 'q', name: 'Mr Quarry', role: 'harmed' },
      { key: 't', name: 'Ms Fenwick', role: 'staff_participant' },
      { key: 'c', name: 'class 5-Fern', role: 'community', count: 22 },
    ],
    ...over,
  });
