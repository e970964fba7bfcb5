/** @file Every print that a circle's plan makes by itself, by its kind. Pure. */
import type { CirclePlan, Paper } from '../circles/plan';
import { fill } from '../scripts/fill';
import { type Block, type Script, wordingFor } from '../scripts/model';
import { writtenIn } from '../scripts/of-plan';
import { addMinutes, estimate } from '../scripts/time';
import { ROLE_LABELS } from '../scripts/words';
import type { Language } from '../values';
import type { InterpreterScript, PictureScript } from './circle-papers';
import {
  composeGuidelinesPoster,
  composeKeeperScript,
  composeQuestionCards,
  credited,
  isCircle,
  type PrintOptions,
  sheetOf,
  whoSpeaks,
} from './compose';
import { composePrivacyCard } from './compose-privacy';
import { composeSeatingChart } from './compose-seating';
import type { PrintDocument } from './document';
import type { Rich } from './pieces';

type Compose = (script: Script, plan: CirclePlan, options: PrintOptions) => PrintDocument;

/** In the order in which they are offered. */
export const CIRCLE_PRINTS = [
  'keeper_script',
  'interpreter_script',
  'guidelines_poster',
  'question_cards',
  'seating_chart',
  'picture_script',
  'privacy_card',
] as const;
export type CirclePrint = (typeof CIRCLE_PRINTS)[number];

/** Which of them a plan can make: an interpreter's copy needs a second language. */
export function printsOf(plan: CirclePlan): readonly CirclePrint[] {
  return CIRCLE_PRINTS.filter((kind) => kind !== 'interpreter_script' || otherLanguageOf(plan) !== undefined);
}

export const otherLanguageOf = (plan: CirclePlan): Language | undefined =>
  plan.otherLanguage === plan.language ? undefined : plan.otherLanguage;

const said = (script: Script, plan: CirclePlan, block: Block): Rich[] =>
  block.say.map((wording) => fill(script, plan, wordingFor(script, wording, plan.ageBand, plan.language)));

const asked = (script: Script, plan: CirclePlan, block: Block): Rich[] =>
  block.ask.map((prompt) => fill(script, plan, wordingFor(script, prompt.text, plan.ageBand, plan.language)));

/** "You, the keeper" is said to the keeper: on the interpreter's copy it is the keeper who speaks. */
const speaking = (script: Script, plan: CirclePlan, block: Block): Rich =>
  block.speakers === 'keeper' ? plain(ROLE_LABELS.facilitator[plan.language]) : whoSpeaks(script, plan, block.speakers);

const plain = (text: string): Rich => [{ kind: 'text', text }];

/** Ruled lines, about as long as the words beside them: what nobody has written in this language yet, the interpreter writes. */
function roomFor(other: Rich): Rich {
  const letters = other.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 30), 0);
  return Array.from({ length: Math.min(12, Math.max(1, Math.ceil(letters / LETTERS_A_LINE))) }, () => ({
    kind: 'blank' as const,
    hint: '',
    width: 'long' as const,
  }));
}
/** By hand, in half of a sheet. */
const LETTERS_A_LINE = 38;

/** The two sides of one text. Where an own script says it in one language only, the other side is room to write, not the same words again. */
function sides(
  left: Rich,
  right: Rich,
  has: (language: Language) => boolean,
  plan: CirclePlan,
  other: Language,
): { left: Rich; right: Rich } {
  if (has(plan.language) && has(other)) return { left, right };
  return has(other) ? { left: roomFor(right), right } : { left, right: roomFor(left) };
}

/** Both languages side by side, block by block, without what is for the keeper alone. */
export function composeInterpreterScript(script: Script, plan: CirclePlan, options: PrintOptions): InterpreterScript {
  const other = otherLanguageOf(plan);
  if (other === undefined) throw new Error('an interpreter’s copy needs two languages');
  const right = { ...plan, language: other };
  const time = estimate(script, plan);
  const pairs = (of: (side: CirclePlan) => Rich[], written: (index: number) => (language: Language) => boolean) => {
    const others = of(right);
    return of(plan).flatMap((left, index) => {
      const there = others[index];
      return there === undefined ? [] : [sides(left, there, written(index), plan, other)];
    });
  };
  const parts = script.blocks
    .filter((block) => block.printOn.includes('keeper') && block.say.length + block.ask.length > 0)
    .map((block, index) => {
      const startMinute = time.blocks.find((candidate) => candidate.blockId === block.id)?.startMinute ?? 0;
      const written = writtenIn(plan, block);
      return {
        number: index + 1,
        title: sides(plain(block.title[plan.language]), plain(block.title[other]), written.title, plan, other),
        ...(plan.startTime === undefined ? {} : { clock: addMinutes(plan.startTime, startMinute) }),
        startMinute,
        who: { left: speaking(script, plan, block), right: speaking(script, right, block) },
        mayPass: block.mayPass,
        say: pairs((side) => said(script, side, block), written.say),
        ask: pairs((side) => asked(script, side, block), written.ask),
      };
    });
  const { language } = plan;
  return {
    kind: 'interpreter_script',
    ...sheetOf(plan, options),
    ...credited(script),
    title: script.title[language],
    other,
    parts,
  };
}

const TODAY = { en: 'Our circle today', es: 'Nuestro círculo de hoy' };
const TALK_TODAY = { en: 'Our talk today', es: 'Nuestra conversación de hoy' };

/** How many questions stand under one picture. */
const MOST_QUESTIONS = 3;

/** The circle in pictures, for the youngest and for whoever reads pictures better than lines: without names, nothing that the keeper does alone. */
export function composePictureScript(script: Script, plan: CirclePlan, options: PrintOptions): PictureScript {
  const { language } = plan;
  const nameless = { ...plan, namesOnPaper: false };
  const parts = script.blocks
    .filter((block) => block.kind !== 'after' && block.printOn.includes('keeper') && block.say.length + block.ask.length > 0)
    .map((block, index) => {
      const questions = asked(script, nameless, block).slice(0, MOST_QUESTIONS);
      return {
        number: index + 1,
        block: block.kind,
        title: block.title[language],
        words: questions.length > 0 ? questions : said(script, nameless, block).slice(-1),
      };
    });
  return {
    kind: 'picture_script',
    ...sheetOf(plan, options),
    ...credited(script),
    title: script.title[language],
    heading: (isCircle(script) ? TODAY : TALK_TODAY)[language],
    parts,
  };
}

/** Type that needs half a sheet for a question. */
const isWide = ({ paper, reading }: CirclePlan): boolean => reading?.large === true || (reading?.easy === true && paper === 'a5');

/** The cards of the plan: in its second language too, and two a sheet in large type. */
function cards(script: Script, plan: CirclePlan, options: PrintOptions) {
  const other = otherLanguageOf(plan);
  const languages = other === undefined ? [plan.language] : [plan.language, other];
  return composeQuestionCards(script, plan, { ...options, languages, perPage: isWide(plan) ? 2 : 4 });
}

const COMPOSE: Record<CirclePrint, Compose> = {
  keeper_script: composeKeeperScript,
  interpreter_script: composeInterpreterScript,
  guidelines_poster: composeGuidelinesPoster,
  question_cards: cards,
  seating_chart: composeSeatingChart,
  picture_script: composePictureScript,
  privacy_card: composePrivacyCard,
};

/** Large type on half a sheet is two words a line: it takes the whole sheet. */
export const paperFor = ({ paper, reading }: Pick<CirclePlan, 'paper' | 'reading'>): Paper =>
  paper === 'a5' && reading?.large === true ? 'a4' : paper;

/** One print of a plan as it is set there. The ring of chairs needs a whole sheet. */
export const composeCircle = (kind: CirclePrint, script: Script, plan: CirclePlan, options: PrintOptions): PrintDocument =>
  COMPOSE[kind](script, { ...plan, paper: kind === 'seating_chart' && plan.paper === 'a5' ? 'a4' : paperFor(plan) }, options);
