/** @file Short ways to write a script's texts: both languages side by side, so that none is forgotten. */
import type { AgeBand } from '../../values';
import type { Localized, Wording } from '../model';

/** One text in both languages. */
export function t(en: string, es: string): Localized {
  return { en, es };
}

/**
 * A text for children (up to 10), for 11 to 13, and for adults; with `older`, one of its own from 14 on. Spanish says "tú"
 * to children and young people and "usted" to adults.
 */
export function byAge(child: Localized, teen: Localized, adult: Localized, older?: Localized): Wording {
  const wording: Wording = { '8-10': child, '11-13': teen, adult };
  return older === undefined ? wording : { ...wording, '14-15': older };
}

/** The library's explicit fallbacks: what is not written for a band is said as to the next younger one, for 5 to 7 as to 8 to 10. */
export const LIBRARY_FALLBACK: Partial<Record<AgeBand, AgeBand>> = { '5-7': '8-10', '14-15': '11-13', '16-18': '14-15' };

/** The same words for children, young people and adults, where nothing in them has to be simpler or more formal. */
export function everyAgeText(text: Localized): Wording {
  return byAge(text, text, text);
}
