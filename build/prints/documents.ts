/** @file What `npm run prints` draws: each script with a circle of invented people (practice.md section 5), all places filled. */
import { type CirclePlan, circlePlanSchema, PAPERS, type Paper, type Reading, type Seat } from '../../shared/circles/plan';
import { composeAgreement } from '../../shared/prints/compose-agreement';
import { composeCircle, paperFor, printsOf } from '../../shared/prints/compose-circle';
import { composeSlips } from '../../shared/prints/compose-slips';
import type { PrintDocument } from '../../shared/prints/document';
import { ARABIC_SAMPLE } from '../../shared/prints/sample-arabic';
import { SCRIPTS } from '../../shared/scripts/library/library';
import type { Script } from '../../shared/scripts/model';
import { type AgeBand, LANGUAGES, type Language } from '../../shared/values';
import { summaryPapers } from './summaries';

export const LOOKS = ['usual', 'large', 'easy', 'both'] as const;
export type Look = (typeof LOOKS)[number];
const READING: Record<Exclude<Look, 'usual'>, Reading> = {
  large: { large: true, easy: false },
  easy: { large: false, easy: true },
  both: { large: true, easy: true },
};

export interface Asked {
  /** Ids; absent: every script. */
  readonly scripts: readonly string[] | undefined;
  readonly ages: readonly AgeBand[];
  readonly languages: readonly Language[];
  readonly papers: readonly Paper[];
  readonly looks: readonly Look[];
  /** By the word in the file's name; absent: all. */
  readonly prints: readonly string[] | undefined;
  /** Each script once, taking the ages, languages, papers, looks and prints in turn. */
  readonly sample: boolean;
}

/** The people of case 2, and whoever the kind of meeting needs besides. */
const AFTER_HARM: Seat[] = [
  { key: 'keeper', name: 'Ines', role: 'facilitator' },
  { key: 'co', name: 'Maren', role: 'co_facilitator' },
  { key: 'wren', name: 'Wren', role: 'harmed', needs: 'sits beside her mother; may draw instead of speaking' },
  { key: 'mother', name: 'Señora Oakpetal', role: 'guardian_of', supports: 'wren' },
  { key: 'interpreter', name: 'Petra', role: 'interpreter', needs: 'sees every face' },
  { key: 'tavi', name: 'Tavi', role: 'responsible' },
  { key: 'father', name: 'Mr Moonreed', role: 'guardian_of', supports: 'tavi' },
  { key: 'sol', name: 'Sol', role: 'responsible' },
  { key: 'grandmother', name: 'Mrs Grapevine', role: 'supporter_of', supports: 'sol' },
];
const CONFLICT: Seat[] = [
  { key: 'noor', name: 'Noor', role: 'peer_mediator' },
  { key: 'ravi', name: 'Ravi', role: 'peer_mediator' },
  { key: 'adult', name: 'Ms Fenwick', role: 'peer_supervisor' },
  { key: 'kip', name: 'Kip', role: 'both_conflict' },
  { key: 'faye', name: 'Faye', role: 'both_conflict' },
];
const GROUP: Seat[] = [
  { key: 'keeper', name: 'Ines', role: 'facilitator' },
  { key: 'teacher', name: 'Ms Fenwick', role: 'staff_participant' },
  { key: 'class', name: '5-Fern', role: 'community', count: 22, needs: 'one speech device, a calm corner' },
];
const RETURN: Seat[] = [
  { key: 'keeper', name: 'Ines', role: 'facilitator' },
  { key: 'cato', name: 'Cato', role: 'returning' },
  { key: 'coach', name: 'Coach Amberly', role: 'supporter_of', supports: 'cato' },
  { key: 'teacher', name: 'Ms Fenwick', role: 'staff_participant' },
];

function seatsFor(script: Script): Seat[] {
  if (script.process === 'peer_mediation' || script.process === 'conflict_circle') return CONFLICT;
  if (script.process === 'class_circle' || script.process === 'community_circle') return GROUP;
  return script.process === 'reentry_circle' ? RETURN : AFTER_HARM;
}

/** The needs of these people as somebody would note them in Spanish. */
const NEEDS_ES: Readonly<Record<string, string>> = {
  'sits beside her mother; may draw instead of speaking': 'se sienta junto a su madre; puede dibujar en vez de hablar',
  'sees every face': 've todas las caras',
};
const needsIn = (needs: string, language: Language): string => (language === 'es' ? (NEEDS_ES[needs] ?? needs) : needs);

const FILLS: Record<Language, Record<string, string>> = {
  en: {
    event: 'a group chat was muted for one person, and others laughed about it',
    group: '5-Fern',
    topic: 'how we treat each other online',
    returnDay: 'Monday',
    reading: 'a poem about a river that finds its way',
  },
  es: {
    event: 'en un chat de grupo se silenció a una persona y otras se rieron',
    group: '5-Helecho',
    topic: 'cómo nos tratamos en línea',
    returnDay: 'el lunes',
    reading: 'un poema sobre un río que encuentra su camino',
  },
};

/** The plan of a circle with all its places filled, as a keeper has it before printing. */
export function planFor(script: Script, ageBand: AgeBand, language: Language, paper: Paper): CirclePlan {
  return circlePlanSchema.parse({
    scriptId: script.id,
    scriptVersion: script.version,
    ageBand,
    language,
    paper,
    namesOnPaper: true,
    purpose: FILLS[language].topic,
    date: '2026-03-17',
    startTime: '13:30',
    minutes: 90,
    place: language === 'en' ? 'Library, by the window' : 'Biblioteca, junto a la ventana',
    talkingPiece: language === 'en' ? 'a smooth stone from the lake' : 'una piedra lisa del lago',
    centre: language === 'en' ? 'a blue cloth and a lamp' : 'una tela azul y una lámpara',
    followUpOn: '2026-03-24',
    seats: seatsFor(script).map((seat) => (seat.needs === undefined ? seat : { ...seat, needs: needsIn(seat.needs, language) })),
    fills: FILLS[language],
  });
}

export interface Wanted {
  /** Below the folder of results. */
  readonly file: string;
  readonly document: PrintDocument;
}

interface Variant {
  readonly script: Script;
  readonly age: AgeBand;
  readonly language: Language;
  readonly paper: Paper;
  readonly look: Look;
}

function variants({ scripts, ages, languages, papers, looks, sample }: Asked): Variant[] {
  const chosen = SCRIPTS.filter((one) => scripts === undefined || scripts.includes(one.id));
  return chosen.flatMap((script, place) => {
    const all = looks.flatMap((look) =>
      papers.flatMap((paper) => languages.flatMap((language) => ages.map((age) => ({ script, age, language, paper, look })))),
    );
    // A step that shares no factor with how many there are, so that neighbours differ in everything.
    return sample ? all.slice((place * SAMPLE_STEP) % all.length).slice(0, 1) : all;
  });
}

const SAMPLE_STEP = 31;

/** Every paper of one circle: what its plan makes, and an agreement that is not written yet. */
function papersOf({ script, age, language, paper, look }: Variant, names: boolean): { print: string; document: PrintDocument }[] {
  const options = { practice: true, printedOn: '2026-03-16' };
  const plan = {
    ...planFor(script, age, language, paper),
    namesOnPaper: names,
    otherLanguage: LANGUAGES.find((one) => one !== language),
    ...(look === 'usual' ? {} : { reading: READING[look] }),
  };
  const { reading } = plan;
  const parties = plan.seats.map(({ name, role }) => ({ name, role })).slice(0, 6);
  return [
    ...printsOf(plan).map((kind) => ({
      print: kind.replace('_script', '').replaceAll('_', '-'),
      document: composeCircle(kind, script, plan, options),
    })),
    {
      print: 'agreement',
      document: composeAgreement(
        { language, paper: paperFor(plan), reading, namesOnPaper: names, parties, items: [], circleDate: plan.date ?? '' },
        options,
      ),
    },
  ];
}

/** Every document that is asked for, made one at a time. */
export function* documentsFor(what: Asked): Generator<Wanted> {
  for (const [index, variant] of variants(what).entries()) {
    const { script, age, language, paper, look } = variant;
    // In a sample, every third without names.
    const papers = papersOf(variant, !what.sample || index % 3 > 0);
    for (const [place, { print, document }] of papers.entries()) {
      if (what.prints !== undefined && !what.prints.includes(print)) continue;
      // Of each circle in a sample the script and two of the rest, others each time.
      if (what.sample && place > 0 && (place + index * 2) % (papers.length - 1) > 1) continue;
      yield { file: `${script.id}/${age}-${language}-${print}-${paper}${look === 'usual' ? '' : `-${look}`}.pdf`, document };
    }
  }
  if (what.scripts === undefined || what.scripts.includes(SLIPS)) yield* slipsFor(what);
  if (what.scripts === undefined || what.scripts.includes(SUMMARY)) yield* summaryPapers();
  if (what.scripts === undefined || what.scripts.includes(SAMPLE)) {
    for (const document of ARABIC_SAMPLE)
      yield { file: `${SAMPLE}/ar-${document.kind.replace('_script', '').replaceAll('_', '-')}-${document.paper}.pdf`, document };
  }
}

/** As many codes as fill one page and begin another in every look. */
const CODES = ['K7M-2X0', 'P4R-9TA', 'W2C-6HE', 'J8D-3NF'];

/** Check-in slips belong to no script: for each age, language, usual paper and look; in a sample each language once, in large print and not. */
function* slipsFor({ ages, languages, papers, looks, sample }: Asked): Generator<Wanted> {
  const options = { practice: true, printedOn: '2026-03-16' };
  for (const [at, language] of languages.entries())
    for (const ageBand of sample ? ages.slice(at, at + 1) : ages)
      for (const paper of PAPERS.filter((one) => papers.includes(one)).slice(0, sample ? 1 : undefined))
        for (const look of sample ? (['usual', 'large'] as const) : looks)
          yield {
            file: `${SLIPS}/${ageBand}-${language}-${SLIPS}-${paper}${look === 'usual' ? '' : `-${look}`}.pdf`,
            document: composeSlips(
              { language, ageBand, paper, codes: CODES, ...(look === 'usual' ? {} : { reading: READING[look] }) },
              options,
            ),
          };
}

/** The name by which check-in slips are asked for. */
export const SLIPS = 'check-in-slips';
/** The name by which the papers of a summary are asked for. */
export const SUMMARY = 'summary';
/** The name by which the sample from right to left is asked for. */
export const SAMPLE = 'arabic-sample';
