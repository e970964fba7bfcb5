/**
 * @file How old this version is. The app never asks a network for a newer one, and what it is built on is mended every few weeks; so it
 * says by itself when it has become old, before anybody signs in.
 */

/** The day of the sources, put in by the build; empty where nobody knows it. */
declare const __MADE_ON__: string | undefined;
export const MADE_ON = typeof __MADE_ON__ === 'undefined' ? '' : __MADE_ON__;

/** Half a year: some three major versions of Electron, of which three are supported. */
const DAYS = 180;

/** The month it is from, `YYYY-MM`, if it is old. A clock that is set back makes nothing old. */
export function oldSince(madeOn: string, now: Date): string | undefined {
  const made = Date.parse(madeOn);
  if (Number.isNaN(made) || now.getTime() - made <= DAYS * 86_400_000) return undefined;
  return madeOn.slice(0, 7);
}
