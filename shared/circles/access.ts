/**
 * @file What helps people take part, in codes, and what each code asks of whoever prepares the room. Pure. Source: practice.md 1.3 (S12), 3.2 row 5.
 *
 * A code says what to do and never why: "large type" is a way of printing, whoever reads it need not know about anybody's eyes.
 */
import { fold } from '../fold';
import type { Language } from '../values';

export const ACCESS_CODES = [
  'wheelchair',
  'near_door',
  'away_from_door',
  'sees_faces',
  'sign_language',
  'spoken_interpreter',
  'captions',
  'hearing',
  'large_print',
  'read_aloud',
  'pictures',
  'device',
  'calm_place',
  'breaks',
  'light_and_sound',
  'more_time',
  'questions_before',
] as const;
export type AccessCode = (typeof ACCESS_CODES)[number];

/** Words of both languages that mean a code, folded: "wheel chair", "silla de ruedas". Whole beginnings of words. */
const WORDS: Readonly<Record<AccessCode, readonly string[]>> = {
  wheelchair: ['wheelchair', 'wheel chair', 'walker', 'crutch', 'silla de ruedas', 'andador', 'muleta'],
  near_door: ['near the door', 'by the door', 'beside the door', 'close to the door', 'cerca de la puerta', 'junto a la puerta'],
  away_from_door: ['away from the door', 'far from the door', 'not by the door', 'not near the door', 'lejos de la puerta'],
  sees_faces: [
    'lip read',
    'lipread',
    'lip-read',
    'reads lips',
    'see faces',
    'sees faces',
    'line of sight',
    'lee los labios',
    'ver las caras',
  ],
  sign_language: ['sign interpret', 'sign language', 'lengua de senas', 'lengua de signos'],
  spoken_interpreter: ['language interpret', 'spanish interpret', 'interpreter for', 'interprete de', 'interpretacion al'],
  captions: ['caption', 'subtitle', 'subtitul'],
  hearing: ['hard of hearing', 'hearing aid', 'hearing loop', 'audifono', 'oye mal', 'bucle magnetico'],
  large_print: ['large print', 'large type', 'big letters', 'letra grande', 'tipo grande'],
  read_aloud: ['read aloud', 'read out', 'leer en voz alta', 'leido en voz alta'],
  pictures: ['picture', 'symbols', 'pictogram', 'dibujo', 'simbolos'],
  device: [
    'speech device',
    'speaks with a device',
    'recorded answer',
    'communicator',
    'dispositivo de habla',
    'comunicador',
    'respuestas grabadas',
  ],
  calm_place: ['calm corner', 'quiet corner', 'calm place', 'quiet place', 'rincon de calma', 'rincon tranquilo', 'lugar tranquilo'],
  breaks: ['a break', 'breaks', 'pause', 'pausa', 'descanso'],
  light_and_sound: ['noise', 'loud noise', 'bright light', 'flicker', 'low light', 'ruido', 'luz fuerte'],
  more_time: ['more time', 'extra time', 'time to answer', 'mas tiempo'],
  questions_before: ['questions before', 'questions the day before', 'questions beforehand', 'preguntas antes', 'preguntas el dia antes'],
};

/** "Not by the door" holds the words of "by the door": the longer one is meant. */
const NOT_BOTH: readonly (readonly [AccessCode, AccessCode])[] = [['away_from_door', 'near_door']];

/** Codes that somebody's own words name. A help for whoever plans, who can say otherwise; nothing is concluded from a diagnosis alone. */
export function accessIn(words: string): AccessCode[] {
  const text = ` ${fold(words).replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  const found = ACCESS_CODES.filter((code) => WORDS[code].some((word) => text.includes(` ${word}`)));
  return found.filter((code) => !NOT_BOTH.some(([stays, goes]) => code === goes && found.includes(stays)));
}

/** Codes of a seat: as somebody ticked them, else as its words name them. */
export function accessOf(seat: {
  readonly access?: readonly AccessCode[] | undefined;
  readonly needs?: string | undefined;
}): readonly AccessCode[] {
  return seat.access ?? (seat.needs === undefined ? [] : accessIn(seat.needs));
}

/** Each code in a word or two: what somebody is given, never why. */
export const ACCESS_LABELS: Readonly<Record<AccessCode, Readonly<Record<Language, string>>>> = {
  wheelchair: { en: 'Wheelchair, no steps', es: 'Silla de ruedas, sin escalones' },
  near_door: { en: 'Near the door', es: 'Cerca de la puerta' },
  away_from_door: { en: 'Away from the door', es: 'Lejos de la puerta' },
  sees_faces: { en: 'Sees faces', es: 'Ver las caras' },
  sign_language: { en: 'Sign language', es: 'Lengua de señas' },
  spoken_interpreter: { en: 'Interpreter', es: 'Intérprete' },
  captions: { en: 'Captions', es: 'Subtítulos' },
  hearing: { en: 'Quiet, to hear well', es: 'Silencio, para oír bien' },
  large_print: { en: 'Large type', es: 'Letra grande' },
  read_aloud: { en: 'Read aloud', es: 'Lectura en voz alta' },
  pictures: { en: 'Pictures', es: 'Dibujos' },
  device: { en: 'Speech device', es: 'Dispositivo de habla' },
  calm_place: { en: 'Calm place', es: 'Lugar tranquilo' },
  breaks: { en: 'Breaks', es: 'Pausas' },
  light_and_sound: { en: 'Soft light and sound', es: 'Luz y sonido suaves' },
  more_time: { en: 'More time', es: 'Más tiempo' },
  questions_before: { en: 'Questions before', es: 'Preguntas antes' },
};

/** The labels of one language. */
export const accessLabels = (language: Language): Record<AccessCode, string> =>
  Object.fromEntries(ACCESS_CODES.map((code) => [code, ACCESS_LABELS[code][language]])) as Record<AccessCode, string>;

type Lines = Readonly<Record<Language, readonly string[]>>;

/** What to do before the circle. Things and places only: no name, no reason, nothing that a stranger could learn about anybody. */
export const PREPARATIONS: Readonly<Record<AccessCode, Lines>> = {
  wheelchair: {
    en: ['Way to the room without steps tried out today', 'A wide place without a chair in the circle, near the door'],
    es: ['Camino a la sala sin escalones, probado hoy', 'Un sitio ancho sin silla en el círculo, cerca de la puerta'],
  },
  near_door: {
    en: ['A chair near the door kept free'],
    es: ['Una silla cerca de la puerta reservada'],
  },
  away_from_door: {
    en: ['Chairs set so that one is well away from the door'],
    es: ['Sillas puestas de modo que una quede lejos de la puerta'],
  },
  sees_faces: {
    en: ['Faces in the light: nobody sits with their back to a window'],
    es: ['Caras con luz: nadie se sienta de espaldas a una ventana'],
  },
  sign_language: {
    en: ['Sign interpreter booked; has the script since yesterday', 'Interpreter’s chair in sight; one voice at a time'],
    es: ['Intérprete de lengua de señas con cita; tiene el guion desde ayer', 'Silla de quien interpreta a la vista; una voz cada vez'],
  },
  spoken_interpreter: {
    en: ['Interpreter booked; has the script since yesterday', 'Time for every sentence to be said twice'],
    es: ['Intérprete con cita; tiene el guion desde ayer', 'Tiempo para decir cada frase dos veces'],
  },
  captions: {
    en: ['Captions tried out in the room; the screen stands in sight'],
    es: ['Subtítulos probados en la sala; la pantalla está a la vista'],
  },
  hearing: {
    en: ['Quiet room: windows and door shut, no fan', 'Hearing loop or microphone tried out, if there is one'],
    es: ['Sala silenciosa: ventanas y puerta cerradas, sin ventilador', 'Bucle magnético o micrófono probado, si lo hay'],
  },
  large_print: {
    en: ['Cards and agreement in large type'],
    es: ['Tarjetas y acuerdo en letra grande'],
  },
  read_aloud: {
    en: ['Everything on paper is also read aloud; nobody has to read or write in front of others'],
    es: ['Todo lo que está en papel se lee también en voz alta; nadie tiene que leer ni escribir delante de otros'],
  },
  pictures: {
    en: ['Picture cards and faces laid out'],
    es: ['Tarjetas con dibujos y caras preparadas'],
  },
  device: {
    en: ['Speech device charged, a socket near the chair', 'Answers recorded before; enough time after each question'],
    es: ['Dispositivo de habla cargado, un enchufe cerca de la silla', 'Respuestas grabadas antes; tiempo suficiente tras cada pregunta'],
  },
  calm_place: {
    en: ['A calm place ready, in sight or with an adult; going there and coming back needs no asking'],
    es: ['Un lugar tranquilo preparado, a la vista o con una persona adulta; ir y volver sin pedir permiso'],
  },
  breaks: {
    en: ['A break planned in the middle, and said at the beginning'],
    es: ['Una pausa prevista a la mitad, anunciada al empezar'],
  },
  light_and_sound: {
    en: ['Harsh light off, no bell or loudspeaker in the room'],
    es: ['Sin luz fuerte, sin timbre ni altavoz en la sala'],
  },
  more_time: {
    en: ['Time to think before each answer is in the plan'],
    es: ['El plan tiene tiempo para pensar antes de cada respuesta'],
  },
  questions_before: {
    en: ['Questions given the day before'],
    es: ['Preguntas entregadas el día antes'],
  },
};

/** One thing to prepare; its id is what is ticked and stays the same in every language. */
export interface ToPrepare {
  readonly id: string;
  readonly text: string;
}

/** The checklist of a circle: each thing once, in the order of the codes, whoever needs it. */
export function preparationsFor(seats: readonly Parameters<typeof accessOf>[0][], language: Language): ToPrepare[] {
  const codes = new Set(seats.flatMap((seat) => accessOf(seat)));
  return ACCESS_CODES.filter((code) => codes.has(code)).flatMap((code) =>
    PREPARATIONS[code][language].map((text, index) => ({ id: `${code}-${index + 1}`, text })),
  );
}
