/** @file A term's code in words. Pure. */
import type { Text } from './catalogue';

/** `2025-26/autumn` as people say it. */
export function termName(code: string, t: Pick<Text, 'surveys'>): string {
  const [year = code, half] = code.split('/');
  return half === 'autumn' ? t.surveys.results.autumn(year) : half === 'spring' ? t.surveys.results.spring(year) : code;
}
