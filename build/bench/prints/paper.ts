/** @file The long paper of the bench: a keeper's script of twelve pages, in large type. */
import type { CirclePlan } from '../../../shared/circles/plan';
import { composeCircle } from '../../../shared/prints/compose-circle';
import type { PrintDocument } from '../../../shared/prints/document';
import { SCRIPTS } from '../../../shared/scripts/library/library';
import type { Script } from '../../../shared/scripts/model';
import { planFor } from '../../prints/documents';

const ID = 'repair-harm-circle';

function longScript(): Script {
  const script = SCRIPTS.find(({ id }) => id === ID);
  if (script === undefined) throw new Error(`no script ${ID}`);
  return script;
}

export function longPlan(): CirclePlan {
  return { ...planFor(longScript(), '5-7', 'en', 'a4'), reading: { large: true, easy: false } };
}

/** The paper of `plan`, composed anew. */
export const longPaper = (plan: CirclePlan): PrintDocument =>
  composeCircle('keeper_script', longScript(), plan, { practice: true, printedOn: '2026-03-16' });

/** Different in each round and of equal length: one change that a keeper makes. */
export const changedPiece = (round: number): string => `a smooth stone from the lake, number ${String(round).padStart(3, '0')}`;
