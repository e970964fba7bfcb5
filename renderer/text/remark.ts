/** @file What a finding of the linter is called and how it can be mended, in the window's language. */
import type { Finding } from '../../shared/scripts/lint/finding';
import type { Text } from './catalogue';

const shortened = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 88).trimEnd()}…`);

export interface RemarkWords {
  readonly id: string;
  readonly reason: string;
  readonly about: string | undefined;
  readonly example: string | undefined;
  /** How the button is called that puts the suggestion in. */
  readonly use: { readonly label: string; readonly name: string | undefined } | undefined;
}

export function remarkOf({ id, rule, found, years = 0, words = 0, place, fix, instead }: Finding, t: Text): RemarkWords {
  const said = t.scripts.lint;
  const language = place.language === undefined ? '' : t.codes.language[place.language];
  const label = fix === undefined || fix.kind === 'words' ? said.use : said.fix[fix.kind];
  return {
    id,
    reason: said.why[rule]({ found: shortened(found), years, words, language }),
    about: place.band === undefined ? undefined : said.for(t.codes.ageBand[place.band], language),
    example: instead === undefined ? undefined : said.instead(instead),
    use: fix === undefined ? undefined : { label, name: instead === undefined ? undefined : said.suggestion(instead) },
  };
}
