/**
 * @file From a script and a plan to the three prints of a circle: keeper's script, poster, cards. Pure.
 *
 * Titles are the script's own: a print's title and file name never hold a name.
 */
import { ACCESS_LABELS, accessOf } from '../circles/access';
import type { CirclePlan, Seat } from '../circles/plan';
import { peopleSpeaking, speakingSeats } from '../scripts/cast';
import { fill, freeText, peopleInSentence } from '../scripts/fill';
import { type Block, type Script, type Speaker, wordingFor } from '../scripts/model';
import { withoutNames } from '../scripts/names';
import { writtenIn } from '../scripts/of-plan';
import { addMinutes, estimate } from '../scripts/time';
import { timeWarning } from '../scripts/time-words';
import { clockTime, FACT_WORDS, listOf, longDate, ORDER_LABELS, ROLE_LABELS, SPEAKER_LABELS } from '../scripts/words';
import { accessLines, leavingFacts, timeLines } from './compose-leaving';
import type { GuidelinesPoster, KeeperScript, QuestionCards, ScriptPart } from './document';
import type { Fact, Inline, Rich } from './pieces';

/** What a print needs to know besides script and plan. */
export interface PrintOptions {
  /** Every page says "Practice". */
  readonly practice: boolean;
  /** Day of printing, `YYYY-MM-DD`. */
  readonly printedOn: string;
}

/** What every print of a plan begins with: its paper and language, how it is to be set (large, easier to read), and the print's own options. */
export function sheetOf({ paper, language, reading }: Pick<CirclePlan, 'paper' | 'language' | 'reading'>, options: PrintOptions) {
  return { paper, language, ...(reading === undefined ? {} : { reading }), ...options };
}

const text = (words: string): Rich => [{ kind: 'text', text: words }];
const blank = (hint: string, width: 'short' | 'long' = 'short'): Inline => ({ kind: 'blank', hint, width });

/** Licensed words say whose they are on every sheet. */
export const credited = ({ credits = [] }: Script) => (credits.length === 0 ? {} : { credits });

const PRINT_TITLES = {
  guidelines_poster: { en: 'Circle guidelines', es: 'Acuerdos del círculo' },
  question_cards: { en: 'Question cards', es: 'Tarjetas de preguntas' },
};

function facts(plan: CirclePlan): Fact[] {
  const { language } = plan;
  const label = (key: 'date' | 'time' | 'place' | 'keeper' | 'talkingPiece' | 'centre' | 'followUpOn') => FACT_WORDS[key][language];
  const time =
    plan.startTime === undefined
      ? undefined
      : plan.minutes === undefined
        ? clockTime(plan.startTime, language)
        : `${clockTime(plan.startTime, language)} – ${clockTime(addMinutes(plan.startTime, plan.minutes), language)}`;
  const day = (date: string | undefined): Rich => (date === undefined ? [blank('')] : text(longDate(date, language)));
  return [
    { label: label('date'), value: day(plan.date) },
    { label: label('time'), value: time === undefined ? [blank('')] : text(time) },
    { label: label('place'), value: [freeText(plan, plan.place, '')] },
    { label: label('keeper'), value: [withoutHint(peopleInSentence(plan, 'keeper'))] },
    { label: label('talkingPiece'), value: [freeText(plan, plan.talkingPiece, '')] },
    { label: label('centre'), value: [freeText(plan, plan.centre, '')] },
    { label: label('followUpOn'), value: day(plan.followUpOn) },
  ];
}

const withoutHint = (inline: Inline): Inline => (inline.kind === 'blank' ? { ...inline, hint: '' } : inline);

/** Who is asked, and by name where names may be printed: "Person harmed: Wren". */
export function whoSpeaks(script: Script, plan: CirclePlan, speakers: Speaker): Rich {
  const seats = speakingSeats(plan, script, speakers);
  const label = SPEAKER_LABELS[speakers][seats.length > 1 ? 'many' : 'one'][plan.language];
  if (speakers === 'keeper' || speakers === 'everyone' || speakers === 'others' || !plan.namesOnPaper) return text(label);
  const names = [...new Set(seats.map((seat) => seat.name).filter((name) => name !== ''))];
  if (names.length === 0) return [{ kind: 'text', text: `${label}: ` }, blank(FACT_WORDS.name[plan.language])];
  return text(`${label}: ${listOf(names, plan.language)}`);
}

/** Whom a question is for, shorter than `who`: the names where they are known and may be printed, else the role. */
function whomToAsk(script: Script, plan: CirclePlan, speakers: Speaker): string {
  const seats = speakingSeats(plan, script, speakers);
  const label = SPEAKER_LABELS[speakers][seats.length > 1 ? 'many' : 'one'][plan.language];
  if (speakers === 'everyone' || speakers === 'others' || !plan.namesOnPaper) return label;
  const names = [...new Set(seats.map((seat) => seat.name).filter((name) => name !== ''))];
  return names.length === 0 ? label : listOf(names, plan.language);
}

/** In place of the round. */
const IN_PAIRS = { en: 'in pairs, two minutes; then three voices', es: 'en parejas, dos minutos; luego tres voces' };

/** What the keeper wrote to this part for this circle alone. It is on no other print. */
function ownNote(plan: CirclePlan, block: Block): Rich[] {
  const note = plan.partNotes?.[block.id] ?? '';
  return note.trim() === '' ? [] : [[freeText(plan, note, '')]];
}

function scriptPart(
  script: Script,
  plan: CirclePlan,
  block: Block,
  number: number,
  time: { startMinute: number; minutes: number },
): ScriptPart {
  const { ageBand, language } = plan;
  const order = plan.time?.paired.includes(block.id) ? IN_PAIRS[language] : ORDER_LABELS[block.order]?.[language];
  const say = block.say.map((wording) => fill(script, plan, wordingFor(script, wording, ageBand, language)));
  const ask = block.ask.map((prompt) => {
    const words = fill(script, plan, wordingFor(script, prompt.text, ageBand, language));
    return { to: prompt.to === undefined ? undefined : whomToAsk(script, plan, prompt.to), words };
  });
  return {
    number,
    title: block.title[language],
    ...(plan.startTime === undefined ? {} : { clock: addMinutes(plan.startTime, time.startMinute) }),
    startMinute: time.startMinute,
    minutes: time.minutes,
    who: whoSpeaks(script, plan, block.speakers),
    ...(order === undefined || peopleSpeaking(plan, script, block.speakers) === 1 ? {} : { order }),
    mayPass: block.mayPass,
    say,
    ask: ask.map(({ to, words }) => (to === undefined ? { words } : { to, words })),
    notes: [...block.keeperNotes.map((note) => fill(script, plan, note[language])), ...ownNote(plan, block)],
  };
}

/** What somebody is given, in codes; their own words stay on the screen, because paper is left lying. Words that name no code are printed. */
function needsOnPaper(seat: Seat, plan: CirclePlan): { needs?: string } {
  const codes = accessOf(seat).map((code) => ACCESS_LABELS[code][plan.language]);
  if (codes.length > 0) return { needs: codes.join(', ') };
  if (seat.needs === undefined) return {};
  return { needs: plan.namesOnPaper ? seat.needs : withoutNames(seat.needs, plan) };
}

function seatLine(plan: CirclePlan, seat: Seat): KeeperScript['seats'][number] {
  const { language, namesOnPaper } = plan;
  const role = ROLE_LABELS[seat.role][language];
  const beside = plan.seats.find((other) => other.key === seat.supports);
  const besideName =
    beside === undefined
      ? ''
      : namesOnPaper && beside.name !== ''
        ? beside.name
        : ROLE_LABELS[beside.role][language].toLocaleLowerCase(language);
  const people = (seat.count ?? 1) > 1 ? ` · ${FACT_WORDS.group[language].replace('{n}', String(seat.count))}` : '';
  const link = besideName === '' ? '' : ` · ${FACT_WORDS.supports[language].replace('{name}', besideName)}`;
  return {
    name: namesOnPaper && seat.name !== '' ? text(seat.name) : [blank('')],
    role: `${role}${link}${people}`,
    ...needsOnPaper(seat, plan),
  };
}

/** Without names twenty equal lines say nothing: neighbours of the same role and without needs become one line with their number. */
export function seatLines(plan: CirclePlan): KeeperScript['seats'] {
  if (plan.namesOnPaper) return plan.seats.map((seat) => seatLine(plan, seat));
  const merged: Seat[] = [];
  for (const seat of plan.seats) {
    const last = merged.at(-1);
    const alike =
      last !== undefined &&
      last.role === seat.role &&
      last.supports === seat.supports &&
      needsOnPaper(last, plan).needs === undefined &&
      needsOnPaper(seat, plan).needs === undefined;
    if (alike) merged[merged.length - 1] = { ...last, count: (last.count ?? 1) + (seat.count ?? 1) };
    else merged.push(seat);
  }
  return merged.map((seat) => seatLine(plan, seat));
}

/** The keeper's own copy: everything, with clock times when the plan has a start. */
export function composeKeeperScript(script: Script, plan: CirclePlan, options: PrintOptions): KeeperScript {
  const { language } = plan;
  const time = estimate(script, plan);
  const parts = script.blocks
    // What waits for a second meeting is not on this one's script.
    .filter((block) => block.printOn.includes('keeper') && !plan.time?.later.includes(block.id))
    .map((block, index) => {
      const at = time.blocks.find((candidate) => candidate.blockId === block.id) ?? { startMinute: 0, minutes: 0 };
      return scriptPart(script, plan, block, index + 1, at);
    });
  return {
    kind: 'keeper_script',
    ...sheetOf(plan, options),
    ...credited(script),
    title: script.title[language],
    purpose: [withoutHint(freeText(plan, plan.purpose, ''))],
    facts: facts(plan),
    totalMinutes: time.totalMinutes,
    timeWarning: timeWarning(script, plan, time),
    prepare: script.prepare.map((line) => fill(script, plan, line[language])),
    namesOnPaper: plan.namesOnPaper,
    seats: seatLines(plan),
    parts,
    tradition: script.tradition[language],
    access: accessLines(plan),
    ifLeaves: leavingFacts(plan),
    timeChoices: timeLines(script, plan),
  };
}

/** A talk of two or three, and words that are carried from room to room, are no circle and are not called one. */
export const isCircle = ({ process }: Pick<Script, 'process'>): boolean => process !== 'chat' && process !== 'indirect';

/** The guidelines for the wall: only the script's words, nothing of the plan but language, age and paper. */
export function composeGuidelinesPoster(script: Script, plan: CirclePlan, options: PrintOptions): GuidelinesPoster {
  const { ageBand, language } = plan;
  const child = ageBand === '5-7' || ageBand === '8-10';
  const heading = isCircle(script)
    ? child
      ? { en: 'Our circle promises', es: 'Nuestras promesas del círculo' }
      : { en: 'In our circle', es: 'En nuestro círculo' }
    : child
      ? { en: 'Our promises', es: 'Nuestras promesas' }
      : { en: 'How we talk here', es: 'Así hablamos aquí' };
  return {
    kind: 'guidelines_poster',
    ...sheetOf(plan, options),
    ...credited(script),
    title: PRINT_TITLES.guidelines_poster[language],
    heading: heading[language],
    guidelines: script.guidelines.map((guideline) => ({
      headline: wordingFor(script, guideline.headline, ageBand, language),
      detail: wordingFor(script, guideline.detail, ageBand, language),
    })),
  };
}

/** The order in which cards are handed out round a table: parties first. */
const CARD_ORDER: readonly Speaker[] = [
  'responsible',
  'harmed',
  'sides',
  'returning',
  'supporters_of_harmed',
  'supporters_of_responsible',
  'others',
  'everyone',
];

/**
 * The questions as cards, one a card, grouped by who is asked. `languages`: more than the plan's own, for a family that speaks
 * another; each language makes groups of its own.
 */
export function composeQuestionCards(
  script: Script,
  plan: CirclePlan,
  options: PrintOptions & { readonly perPage?: 2 | 4 | 8; readonly languages?: readonly CirclePlan['language'][] },
): QuestionCards {
  const { perPage = 4, languages = [plan.language], ...common } = options;
  const groups = languages.flatMap((language) =>
    CARD_ORDER.flatMap((speakers) => {
      const spoken = { ...plan, language };
      const prompts = script.blocks
        .filter((block) => block.printOn.includes('card'))
        .flatMap((block) => {
          const { ask } = writtenIn(plan, block);
          // In the language that it is written in; where there is none of these, in any.
          const has = (index: number) => ask(index)(language) || !languages.some(ask(index));
          return block.ask.filter((prompt, index) => (prompt.to ?? block.speakers) === speakers && has(index));
        });
      if (prompts.length === 0) return [];
      return [
        {
          role: SPEAKER_LABELS[speakers].one[language],
          language,
          cards: prompts.map((prompt) => fill(script, spoken, wordingFor(script, prompt.text, plan.ageBand, language))),
        },
      ];
    }),
  );
  return {
    kind: 'question_cards',
    ...sheetOf(plan, common),
    ...credited(script),
    title: PRINT_TITLES.question_cards[plan.language],
    perPage,
    groups,
  };
}
