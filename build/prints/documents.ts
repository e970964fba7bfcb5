/** @file What `npm run prints` draws: each script with a circle of invented people (practice.md section 5), all places filled. */
import { type CirclePlan, circlePlanSchema, type Paper, type Seat } from '../../shared/circles/plan';
import { composeGuidelinesPoster, composeKeeperScript, composeQuestionCards } from '../../shared/prints/compose';
import type { PrintDocument } from '../../shared/prints/document';
import { SCRIPTS } from '../../shared/scripts/library/library';
import type { Script } from '../../shared/scripts/model';
import type { AgeBand, Language } from '../../shared/values';

export interface Asked {
  /** Ids; absent: every script. */
  readonly scripts: readonly string[] | undefined;
  readonly ages: readonly AgeBand[];
  readonly languages: readonly Language[];
  readonly papers: readonly Paper[];
  /** Each script once, taking the ages, languages and papers in turn. */
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

function planFor(script: Script, ageBand: AgeBand, language: Language, paper: Paper): CirclePlan {
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
    seats: seatsFor(script),
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
}

function variants({ scripts, ages, languages, papers, sample }: Asked): Variant[] {
  const chosen = SCRIPTS.filter((one) => scripts === undefined || scripts.includes(one.id));
  return chosen.flatMap((script, place) => {
    const all = papers.flatMap((paper) => languages.flatMap((language) => ages.map((age) => ({ script, age, language, paper }))));
    // A step that shares no factor with how many there are, so that neighbours differ in everything.
    return sample ? all.slice((place * 7) % all.length).slice(0, 1) : all;
  });
}

/** Every document that is asked for, made one at a time. */
export function* documentsFor(what: Asked): Generator<Wanted> {
  const options = { practice: true, printedOn: '2026-03-16' };
  for (const { script, age, language, paper } of variants(what)) {
    const plan = planFor(script, age, language, paper);
    const file = (print: string) => `${script.id}/${age}-${language}-${print}-${paper}.pdf`;
    yield { file: file('script'), document: composeKeeperScript(script, plan, options) };
    yield { file: file('poster'), document: composeGuidelinesPoster(script, plan, options) };
    yield { file: file('cards'), document: composeQuestionCards(script, plan, options) };
  }
}
