/** @file Who wrote a letter and whom it is for, by name. Pure. */
import type { CaseView } from '../../shared/cases/contract';
import type { Letter, LetterStatus } from '../../shared/letters/letter';
import type { Tone } from '../ui/Status';

export function namesOf({ parties }: Pick<CaseView, 'parties'>, letter: Pick<Letter, 'writer' | 'reader'>) {
  const name = (id: string) => parties.find((p) => p.id === id)?.name ?? '';
  return { writer: name(letter.writer), reader: name(letter.reader) };
}

export const LETTER_TONE: Record<LetterStatus, Tone> = {
  draft: 'quiet',
  ready: 'accent',
  kept_unsent: 'stop',
  delivered: 'kept',
  returned: 'quiet',
};
