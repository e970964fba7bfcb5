/** @file What the keeper's copy says besides the script: access turned into things to do, the choices of time, what happens if somebody leaves. Pure. */
import { preparationsFor } from '../circles/access';
import type { CirclePlan } from '../circles/plan';
import { freeText } from '../scripts/fill';
import type { Script } from '../scripts/model';
import { timeChoices } from '../scripts/time-words';
import type { Fact } from './pieces';

const WORDS = {
  who: { en: 'Goes along', es: 'Acompaña' },
  where: { en: 'Where to', es: 'Adónde' },
  goOn: { en: 'We go on when', es: 'Seguimos cuando' },
  stop: { en: 'We stop when', es: 'Paramos cuando' },
};

/** The preparations as they are printed: what to do, never for whom or why. `done`: ticked already. */
export const accessLines = (plan: CirclePlan): { text: string; done: boolean }[] =>
  preparationsFor(plan.seats, plan.language).map(({ id, text }) => ({ text, done: plan.prepared?.includes(id) ?? false }));

/** The plan for whoever leaves; a line to write on where nothing was decided. Empty when nobody thought of it: then nothing is printed. */
export function leavingFacts(plan: CirclePlan): Fact[] {
  const { ifLeaves, language } = plan;
  if (ifLeaves === undefined || Object.values(ifLeaves).every((text) => text.trim() === '')) return [];
  return (['who', 'where', 'goOn', 'stop'] as const).map((key) => ({
    label: WORDS[key][language],
    value: [freeText(plan, ifLeaves[key], '')],
  }));
}

export const timeLines = (script: Script, plan: CirclePlan): string[] => timeChoices(script, plan).map((choice) => choice.text);
