/**
 * @file Other ways in which somebody's name stands in a sentence: usual nicknames, short forms, initials. Pure. They are only ever
 * offered to a person who decides: a list of nicknames is never whole, and every pair of capitals may be somebody's.
 */
import { fold } from '../fold';
import { nameWords } from './alike';

/** Usual nicknames that no shortening explains, English and Spanish, folded: the nickname, then the names it is used for. */
const NICKNAMES: readonly string[] = [
  'abby abigail',
  'andy andrew andrea',
  'beth elizabeth bethany',
  'betty elizabeth',
  'bess elizabeth',
  'libby elizabeth',
  'liz elizabeth',
  'lizzie elizabeth',
  'eliza elizabeth',
  'bill william',
  'billy william',
  'will william',
  'liam william',
  'bob robert',
  'bobby robert',
  'rob robert',
  'robbie robert',
  'bert robert albert herbert',
  'dick richard',
  'rick richard',
  'ricky richard',
  'chuck charles',
  'charlie charles charlotte',
  'chaz charles',
  'lottie charlotte',
  'drew andrew',
  'ed edward edwin edmund',
  'ted edward theodore',
  'teddy edward theodore',
  'ned edward edmund',
  'ellie eleanor elena elizabeth',
  'nell eleanor helen',
  'nora eleanor honora',
  'gus august augustus angus',
  'harry harold henry harrison',
  'hank henry',
  'jack john jackson',
  'johnny john jonathan',
  'jim james',
  'jimmy james',
  'jake jacob',
  'jamie james',
  'jen jennifer',
  'jenny jennifer',
  'jo joanna josephine joseph',
  'kate katherine catherine kathryn',
  'katie katherine catherine kathryn',
  'kitty katherine catherine',
  'kay katherine',
  'larry lawrence laurence',
  'maggie margaret',
  'meg margaret megan',
  'peggy margaret',
  'greta margaret',
  'daisy margaret',
  'mandy amanda',
  'mike michael',
  'mikey michael',
  'mick michael',
  'molly mary',
  'polly mary',
  'nancy ann anne',
  'annie ann anna anne',
  'nick nicholas nicola',
  'nikki nicole nicola',
  'pat patrick patricia',
  'patty patricia',
  'tricia patricia',
  'sadie sarah',
  'sally sarah',
  'sandy alexander alexandra sandra',
  'sasha alexander alexandra',
  'lexi alexandra alexis',
  'xander alexander',
  'stu stuart stewart',
  'sue susan suzanne',
  'tess theresa teresa',
  'tony anthony antonio',
  'toni antonia',
  'trixie beatrice beatrix',
  'bea beatrice beatrix beatriz',
  'vicky victoria',
  'tori victoria',
  'wendy gwendolyn',
  'zack zachary zachariah',
  'fran francis frances francisco francisca',
  'frank francis francisco',
  'paco francisco',
  'pancho francisco',
  'curro francisco',
  'paca francisca',
  'pepe jose',
  'pepa josefa',
  'chema jose',
  'josema jose',
  'manolo manuel',
  'manu manuel manuela',
  'lola dolores',
  'loli dolores',
  'nacho ignacio',
  'iggy ignacio',
  'quique enrique',
  'kike enrique',
  'kiko francisco enrique',
  'concha concepcion',
  'conchi concepcion',
  'charo rosario',
  'chelo consuelo',
  'chus jesus',
  'chuy jesus',
  'lupe guadalupe',
  'lupita guadalupe',
  'maite maria teresa',
  'mayte maria teresa',
  'marisa maria luisa',
  'maricarmen maria carmen',
  'mari maria',
  'menchu carmen',
  'merche mercedes',
  'nando fernando',
  'fer fernando fernanda',
  'paqui francisca',
  'pili pilar',
  'rafa rafael rafaela',
  'santi santiago',
  'tono antonio',
  'tonio antonio',
  'toño antonio',
  'yoli yolanda',
  'beto alberto roberto humberto',
  'berto alberto roberto',
  'gabi gabriel gabriela',
  'gabo gabriel',
  'memo guillermo',
  'guille guillermo guillermina',
  'goyo gregorio',
  'lalo eduardo',
  'edu eduardo',
  'lucho luis',
  'moncho ramon',
  'pancha francisca',
  'perico pedro',
  'tere teresa',
  'vero veronica',
  'ximena jimena',
  'javi javier',
  'alex alejandro alejandra alexander alexandra',
  'ale alejandro alejandra',
  'sandra alejandra alexandra',
];

const NAMES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  NICKNAMES.map((row) => {
    const [nick = '', ...names] = row.split(' ').map(fold);
    return [nick, names] as const;
  }),
);

/** The names that a folded word is a usual nickname for. */
export const namesOf = (word: string): readonly string[] => NAMES_OF.get(word) ?? [];

const ENDINGS = ['cito', 'cita', 'illo', 'illa', 'ito', 'ita', 'ie', 'y', 'i'];

/** What is left of a nickname without its ending, with a doubled letter said once: "sammy" is "sam". */
function stems(word: string): string[] {
  return ENDINGS.filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length).replace(/(\p{L})\1$/u, '$1'));
}

/** Whether a folded word is a short or fond form of one part of a name: "alex", "sammy", "larky", "miguelito". */
export function isFormOf(word: string, part: string): boolean {
  if (word === part) return false;
  if (namesOf(word).includes(part)) return true;
  if (word.length >= 3 && part.length > word.length && part.startsWith(word)) return true;
  return stems(word).some((stem) => stem.length >= 3 && part.startsWith(stem) && part.length >= stem.length);
}

/** Every way in which a name is shortened to capitals: "Ana María López" is "AML" and "AL". One letter is nobody. */
export function initialsOf(name: string): string[] {
  const letters = nameWords(name).map((word) => ([...word][0] ?? '').toUpperCase());
  const [first, last] = [letters[0], letters.at(-1)];
  if (letters.length < 2 || first === undefined || last === undefined) return [];
  return [...new Set([letters.slice(0, 4).join(''), letters.slice(0, 3).join(''), letters.slice(0, 2).join(''), first + last])];
}

/** Capitals that mean a thing in a school's records sooner than a person. Of somebody whom the record names they are initials all the same. */
const COMMON = new Set(
  'PE TV OK IT ID AM PM UK US USA EU UN PC CD DVD WC RE ICT RJ SEN IEP PTA PSHE ADHD ASD GP HR QA FAQ AI VR DIY CV II III IV VI PS RIP LOL EF DNI ESO TIC AMPA AA BB DD FP NEE TEA TDAH RR HH PD UE EE UU ONG'.split(
    ' ',
  ),
);
export const isCommon = (capitals: string): boolean => COMMON.has(capitals);
