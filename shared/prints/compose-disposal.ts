/** @file The certificate of a deletion as a printed sheet: kinds and numbers, the rule, the day, who. No name, no title, no content. Pure. */
import type { Certificate, GoneKind, Left } from '../retention/desk';
import type { RuleSaid } from '../retention/rule';
import { momentWords } from '../retention/words';
import { longDate } from '../scripts/words';
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import type { DisposalPrint } from './document';
import type { Fact } from './pieces';

type Words = Readonly<Record<Language, string>>;

const WORDS = {
  title: { en: 'Certificate of deletion', es: 'Certificado de eliminación' },
  number: { en: 'Certificate', es: 'Certificado' },
  what: { en: 'What was deleted', es: 'Qué se eliminó' },
  aside: { en: 'Put aside on', es: 'Apartado el' },
  on: { en: 'Deleted on', es: 'Eliminado el' },
  by: { en: 'Deleted by', es: 'Eliminado por' },
  ground: { en: 'Why', es: 'Por qué' },
  statement: {
    en: 'These records were deleted from the case book, from its search, from its files and from the desks of those who keep circles. This sheet holds none of what they said.',
    es: 'Estos registros se eliminaron del libro de casos, de su búsqueda, de sus archivos y de los escritorios de quienes guían círculos. Esta hoja no contiene nada de lo que decían.',
  },
  backups: {
    en: 'Older copies of the vault folder hold them until they are replaced.',
    es: 'Las copias anteriores de la carpeta los conservan hasta que se sustituyan.',
  },
  nothing: { en: 'Nothing else was kept.', es: 'No se conservó nada más.' },
} as const;

const KINDS: Readonly<Record<GoneKind, Words>> = {
  case: { en: 'Case', es: 'Caso' },
  report: { en: 'Reports', es: 'Relatos' },
  party: { en: 'People and groups named in the case', es: 'Personas y grupos nombrados en el caso' },
  screening: { en: 'Screenings', es: 'Valoraciones' },
  duty: { en: 'Records of a duty to report', es: 'Constancias de un deber de comunicar' },
  consent: { en: 'Answers about consent', es: 'Respuestas sobre el consentimiento' },
  preparation: { en: 'Preparation meetings', es: 'Encuentros de preparación' },
  note: { en: 'Notes', es: 'Notas' },
  note_version: { en: 'Earlier versions of notes', es: 'Versiones anteriores de notas' },
  file: { en: 'Attached files', es: 'Archivos adjuntos' },
  circle: { en: 'Circles', es: 'Círculos' },
  agreement: { en: 'Agreements', es: 'Acuerdos' },
  checkin: { en: 'Check-ins', es: 'Seguimientos' },
  timeline: { en: 'Lines of the timeline', es: 'Líneas de la cronología' },
  intake: { en: 'Quick notes', es: 'Notas rápidas' },
  link: { en: 'Links to other cases', es: 'Enlaces con otros casos' },
  person: { en: 'People of the register', es: 'Personas del registro' },
  person_merge: { en: 'Records of people put together', es: 'Registros de fichas unidas' },
  search: { en: 'Texts in the search', es: 'Textos en la búsqueda' },
  draft: { en: 'Drafts', es: 'Borradores' },
  view: { en: 'Saved views', es: 'Vistas guardadas' },
  import: { en: 'Rows of an import', es: 'Filas de una importación' },
  desk: { en: 'Papers on a facilitator’s desk', es: 'Papeles en el escritorio de quien guía' },
  part: { en: 'Smaller entries that belong to these', es: 'Anotaciones menores que pertenecen a estas' },
  other: { en: 'Other records', es: 'Otros registros' },
};

const LEFT: Readonly<Record<Left[number]['kind'], Words>> = {
  register: {
    en: 'Lines of the register of disclosures, emptied of whom and why',
    es: 'Líneas del registro de lo mostrado, sin para quién ni por qué',
  },
  fact: { en: 'Counts in the summaries, cut loose from the case', es: 'Recuentos en los resúmenes, separados del caso' },
  limit: { en: 'Contact limits in force, emptied of their reason', es: 'Límites de contacto vigentes, sin su motivo' },
  paper_form: { en: 'Codes of blank forms', es: 'Códigos de formularios en blanco' },
  staff: { en: 'Members of staff in the register', es: 'Personal en el registro' },
  needed: { en: 'People whom something else needs', es: 'Personas que otra cosa necesita' },
};

const CLASSES = {
  memory_aid: { en: 'private memory aids', es: 'ayudas de memoria privadas' },
  case_record: { en: 'case record', es: 'registro del caso' },
  restricted: { en: 'restricted record', es: 'registro restringido' },
} as const;

const GROUNDS: Readonly<Record<Certificate['ground'], Words>> = {
  rule: { en: 'Its time under the rule was over', es: 'Se cumplió su plazo según la regla' },
  asked: { en: 'The person or the family asked for it', es: 'Lo pidió la persona o su familia' },
  unneeded: { en: 'Nothing needed this person any more', es: 'Ya nada necesitaba a esta persona' },
  mistake: { en: 'It should not have been written down', es: 'No debía haberse anotado' },
};

const ruleWords = (rule: RuleSaid, language: Language): string => `${CLASSES[rule.class][language]}, ${momentWords(rule, language)}`;

/** What a certificate is about, with a case's number as the only thing that tells which. */
function disposedWords({ kind, ref, class: cls }: Pick<Certificate, 'kind' | 'ref' | 'class'>, language: Language): string {
  if (kind === 'intake')
    return { en: 'Quick notes that became part of no case', es: 'Notas rápidas que no fueron parte de ningún caso' }[language];
  if (kind === 'person') return { en: 'One person of the register', es: 'Una persona del registro' }[language];
  const name = { en: `Case ${ref ?? ''}`, es: `Caso ${ref ?? ''}` }[language];
  return kind === 'class' && cls !== undefined ? `${name}: ${CLASSES[cls][language]}` : name;
}

/** Composes the sheet; what is counted in the order in which it was kept. */
export function composeDisposal(
  certificate: Certificate,
  { language, paper }: { language: Language; paper: DisposalPrint['paper'] },
  options: PrintOptions,
): DisposalPrint {
  const fact = (label: Words, value: string): Fact => ({ label: label[language], value: [{ kind: 'text', text: value }] });
  const { rule } = certificate;
  const why = GROUNDS[certificate.ground][language];
  return {
    kind: 'disposal_certificate',
    paper,
    language,
    ...options,
    title: WORDS.title[language],
    facts: [
      fact(WORDS.number, String(certificate.seq)),
      fact(WORDS.what, disposedWords(certificate, language)),
      fact(WORDS.ground, rule === undefined ? why : `${why}: ${ruleWords(rule, language)}`),
      fact(WORDS.aside, longDate(certificate.asideOn, language)),
      fact(WORDS.on, longDate(certificate.on, language)),
      fact(WORDS.by, certificate.by),
    ],
    statement: WORDS.statement[language],
    gone: certificate.gone.map(({ kind, n }) => ({ label: KINDS[kind][language], n })),
    left: certificate.left.map(({ kind, n }) => ({ label: LEFT[kind][language], n })),
    nothingLeft: certificate.left.length === 0 ? WORDS.nothing[language] : '',
    backups: WORDS.backups[language],
  };
}
