/** @file What a session keeps in mind about summaries: the searches, the last preview, and who agreed to what. Gone with the session. */
import type { Fact, ProtectedTable, ReleaseRequest } from '../../shared/summaries/release';
import type { Context } from '../context';
import { Searches } from './search/searches';

/** What was counted and what may be printed of it. */
export interface Preview {
  readonly id: string;
  readonly tables: readonly ProtectedTable[];
  readonly request: ReleaseRequest;
  readonly facts: readonly Fact[];
  /** The terms it counts: with other borders it would freeze what it never counted. */
  readonly terms: readonly string[];
  /** How much was published then: with more the proof does not hold. */
  readonly seen: number;
}

interface Kept {
  readonly searches: Searches;
  /** One at a time: the last one. */
  preview: Preview | undefined;
  /** Second admin, by what they agreed to. */
  readonly agreed: Map<string, string>;
}

const sessions = new WeakMap<Context, Kept>();

export function keptOf(context: Context): Kept {
  const kept = sessions.get(context) ?? { searches: new Searches(context.ended), preview: undefined, agreed: new Map() };
  sessions.set(context, kept);
  return kept;
}

export const searchesOf = (context: Context): Searches => keptOf(context).searches;

/** A threshold is agreed to for one period and unit. */
export const agreementKey = ({ period, unit, k }: ReleaseRequest): string => JSON.stringify([period.from, period.to, unit, k]);
