/** @file What a round of faults works with, and how it is judged. */
import type { Chance } from './damage';
import type { Template } from './template';

export interface Verdict {
  readonly lost: boolean;
  readonly undetected: boolean;
  /** For the log of a failed round: kinds and codes only. */
  readonly how?: string;
}

/** Runs a process to be killed: `what` on the vault in `dir`, killed after so many milliseconds of work. Answers what it had said. */
export type Doomed = (what: string, dir: string, after: number) => Promise<string>;

export interface Tools {
  readonly template: Template;
  readonly chance: Chance;
  readonly doomed: Doomed;
  /** Where this round works. */
  readonly dir: string;
}

export const FINE: Verdict = { lost: false, undetected: false };
