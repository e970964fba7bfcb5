/**
 * @file Looking back on a circle: the facilitator alone (QF), and the students by themselves (QD). Pure. Source: practice.md 4.5.
 *
 * [Note: A students' debrief belongs to nobody] What students say about how it went is kept apart from every case: with the term and
 * the question, with neither day, circle, case nor person, one row an answer under a drawn id, so that not even the order tells who
 * answered together. It is therefore in no search, no packet and no print of a case, and no withdrawal has to reach it.
 */
import { z } from 'zod';

/** The facilitator's four questions. */
export const KEEPER_QUESTIONS = ['skipped', 'least', 'felt', 'supervision'] as const;
export type KeeperQuestion = (typeof KEEPER_QUESTIONS)[number];
const words = z.string().max(4000).default('');
export const keeperDebriefSchema = z.strictObject({ skipped: words, least: words, felt: words, supervision: words });
export type KeeperDebrief = z.infer<typeof keeperDebriefSchema>;
export const NO_DEBRIEF: KeeperDebrief = { skipped: '', least: '', felt: '', supervision: '' };

/** The students' five. */
export const STUDENT_QUESTIONS = ['well', 'surprised', 'again', 'missing', 'tell'] as const;
export type StudentQuestion = (typeof STUDENT_QUESTIONS)[number];

export const studentAnswerSchema = z.strictObject({ question: z.enum(STUDENT_QUESTIONS), text: z.string().trim().min(1).max(2000) });
/** A term's answers to one question, in no order that means anything. */
export const studentAnswersSchema = z.strictObject({ term: z.string(), question: z.enum(STUDENT_QUESTIONS), texts: z.array(z.string()) });
