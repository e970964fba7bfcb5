/** @file The sheet on which a vault's recovery code is written down once. */
import type { Paper } from '../circles/plan';
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import type { RecoveryParts, RecoverySheet } from './document';

export interface RecoveryToPrint {
  readonly language: Language;
  readonly paper: Paper;
  /** To tell two vaults' sheets apart; the folder's name, never a path. */
  readonly vaultName: string;
  readonly codeGroups: readonly string[];
  /** Day on which the code was made. */
  readonly date: string;
}

/** Composes the sheet; it is printed once and kept nowhere. */
export function composeRecoverySheet(input: RecoveryToPrint, options: Pick<PrintOptions, 'practice'>): RecoverySheet {
  const { language, paper, vaultName, codeGroups, date } = input;
  return {
    kind: 'recovery_sheet',
    paper,
    language,
    practice: options.practice,
    printedOn: date,
    title: language === 'en' ? 'Recovery sheet' : 'Hoja de recuperación',
    vaultName,
    madeOn: date,
    codeGroups: [...codeGroups],
  };
}

/** Composes one sheet for each part; each begins with the signs of the set. */
export function composeRecoveryParts(
  input: Omit<RecoveryToPrint, 'codeGroups'> & { readonly parts: readonly string[] },
  options: Pick<PrintOptions, 'practice'>,
): RecoveryParts {
  const { language, paper, vaultName, parts, date } = input;
  return {
    kind: 'recovery_parts',
    paper,
    language,
    practice: options.practice,
    printedOn: date,
    title: language === 'en' ? 'Recovery parts' : 'Partes de recuperación',
    vaultName,
    madeOn: date,
    set: (parts[0] ?? '').slice(0, 3),
    parts: parts.map((part, index) => ({ number: index + 1, codeGroups: part.split('-') })),
  };
}
