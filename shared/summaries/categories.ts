/** @file What a dimension of the codebook is made of. Pure, and without zod: the window's words need it before anything else runs. */

/** The margin's mark in every dimension column. Reserved: no category may be called so. */
export const ALL = 'All';

export interface Category {
  readonly code: string;
  readonly label: string;
}

/** A coarse category and the fine codes it holds. The groups of one grouping hold each fine code exactly once. */
export interface Group extends Category {
  readonly of: readonly string[];
}

export interface DimensionParts {
  readonly label: string;
  /** May everybody of one group having the same value harm them? Then no line may lie wholly in one category (design 4.3). */
  readonly sensitive: boolean;
  /** Fine categories in reading order. Empty for run-time dimensions. */
  readonly categories: readonly Category[];
  readonly groupings: Readonly<Record<string, readonly Group[]>>;
}

/** `code: label` pairs in reading order. */
export function list(of: Readonly<Record<string, string>>): Category[] {
  return Object.entries(of).map(([code, label]) => ({ code, label }));
}

export const group = (code: string, label: string, ...of: string[]): Group => ({ code, label, of });

export const yesNo = (yes: string, no: string): Category[] => list({ yes, no });
