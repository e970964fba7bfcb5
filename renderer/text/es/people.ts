/** @file Sentences of the people screens, in Spanish. */
import type { LinkKind } from '../../../shared/people/page';
import type { people as english } from '../en/people';
import type { HelpEntry } from '../help-entry';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

const help: HelpEntry[] = [
  {
    question: '¿Cómo encuentro a una persona?',
    answer: [
      'Abra Personas y escriba el comienzo de cualquier parte del nombre. Los acentos y el orden no importan.',
      'La página de una persona muestra sus casos y papeles, lo que dijo sobre el consentimiento y lo que se le prometió o prometió. Cada apertura queda en el registro de quién miró.',
    ],
  },
  {
    question: 'La misma persona está dos veces. ¿Qué hago?',
    answer: [
      'Abra la ficha que quiere conservar y elija «La misma persona dos veces». Los casos, acuerdos, consentimientos y vínculos pasan a ella. Si ambas estaban en un mismo caso, quedan como una sola con todos los papeles.',
      'Se puede deshacer después en la misma página. Lo que se añadió después de la unión se queda con la ficha conservada.',
    ],
  },
  {
    question: '¿Cómo cambio el papel de alguien en un caso, o lo quito?',
    answer: [
      'En el caso, en Personas, elija «Cambiar» junto al nombre. Añada un papel, quite otro, diga a quién acompaña.',
      'Se puede quitar a alguien mientras nada del caso dependa de esa persona. Si no, la aplicación dice qué depende de ella: la historia nunca se pierde.',
    ],
  },
  {
    question: 'Nadie sabe quién fue, o se hizo daño a todo un grupo. ¿Cómo lo escribo?',
    answer: [
      'Escriba lo que se sabe, por ejemplo «alguien de 9.º», donde iría el nombre, y elija la línea que dice que todavía no se sabe quién es. Cuando lo sepa, póngale nombre ahí mismo: todo lo anotado se queda.',
      'Un grupo se escribe con su nombre y con cuántas personas son. En Personas, «Cambiar» dice quién habla por él.',
    ],
  },
  {
    question: '¿Cómo nota la aplicación que el daño se repite?',
    answer: [
      'Compara a las personas afectadas y responsables con otros casos de los últimos 90 días. Si vuelven a aparecer las mismas dos personas, o la misma persona responsable, el caso lo dice arriba y ofrece enlazar los dos casos.',
    ],
  },
  {
    question: '¿Cómo se protege a quien informa de forma anónima?',
    answer: [
      'Cuando un informe llegó de forma anónima o por el buzón, el nombre de quien informó no se guarda en ninguna parte: ni en el informe, ni como persona del caso, ni en un borrador después de guardar. En ese caso nadie puede tener el papel de quien informó.',
    ],
  },
];

const linkTo: Record<LinkKind, string> = {
  guardian_of: 'Responsable legal de',
  sibling_of: 'Hermano o hermana de',
  relative_of: 'Familiar de',
  trusted_adult_of: 'Persona adulta de confianza de',
};
const linkFrom: Record<LinkKind, string> = {
  guardian_of: 'Responsable legal',
  sibling_of: 'Hermano o hermana',
  relative_of: 'Familiar',
  trusted_adult_of: 'Persona adulta de confianza',
};

export const people: typeof english = {
  help,
  title: 'Personas',
  search: 'Buscar a una persona',
  searchHelp: 'El comienzo de cualquier parte del nombre.',
  kind: 'Quién',
  anyKind: 'Todas',
  newPerson: 'Nueva persona',
  count: (n: number) => plural(n, { one: 'Una persona', other: `${n} personas` }),
  countMost: (n: number) => `Las primeras ${n} personas. Escriba más del nombre para acotar.`,
  more: 'Mostrar más',
  cases: (n: number) => (n === 0 ? 'en ningún caso' : plural(n, { one: 'en 1 caso', other: `en ${n} casos` })),
  grade: (grade: string) => `curso ${grade}`,
  born: (day: string) => `nacimiento: ${day}`,
  left: 'ya no está',
  leftOn: (day: string) => `dejó la escuela el ${day}`,
  nothingFound: 'Nadie con ese nombre',
  nothingFoundHelp: 'Pruebe con el comienzo de otra parte del nombre. A alguien nuevo se le añade aquí o en un informe.',
  nobody: 'Todavía no hay nadie en el registro',
  nobodyHelp: 'Las personas se añaden al escribir un informe, o aquí.',
  back: 'Personas',
  gone: 'No se puede mostrar a esta persona',
  form: {
    name: 'Nombre',
    nameHelp: 'El nombre que usa esta persona.',
    pronouns: 'Pronombres',
    kind: '¿Quién es?',
    birthDate: 'Fecha de nacimiento',
    ageBand: 'o edad',
    grade: 'Curso o clase',
    language: 'Idioma',
    otherLanguages: 'Otros idiomas',
    otherLanguagesHelp: 'Separados por comas, por ejemplo «samoano, lengua de señas».',
    accessNeeds: 'Qué le ayuda a participar',
    accessNeedsHelp: 'Por ejemplo letra grande, intérprete de señas, pausas.',
    leftOn: 'Dejó la escuela el',
    leftOnHelp: 'La ficha se conserva. Sigue apareciendo al escribir, con una señal.',
    create: 'Añadir a esta persona',
    createAnyway: 'No, es alguien nuevo: añadir',
    save: 'Guardar',
    edit: 'Editar',
    saved: 'Guardado',
    created: (name: string) => `Añadido: ${name}`,
  },
  alike: {
    title: 'Ya se conoce a alguien parecido',
    lead: '¿Es alguna de estas personas? Dos fichas de una misma persona son difíciles de ver después.',
    why: {
      same: 'el mismo nombre',
      swapped: 'el mismo nombre en otro orden',
      part: 'una parte del nombre',
      close: 'casi el mismo nombre',
      birthday: 'nació el mismo día',
    },
    itIs: (name: string) => `Es ${name}`,
    isNew: 'No, es alguien nuevo',
  },
  who: 'Quién es',
  links: {
    title: 'Familia y personas adultas de confianza',
    none: 'Todavía no hay nadie vinculado.',
    add: 'Vincular a alguien',
    to: linkTo,
    from: linkFrom,
    how: '¿Qué relación tienen?',
    options: (name: string, kind: LinkKind, toThem: boolean) =>
      ({
        guardian_of: toThem ? `${name} es su responsable legal` : `Es responsable legal de ${name}`,
        sibling_of: 'Hermano o hermana',
        relative_of: 'Familiar',
        trusted_adult_of: toThem ? `${name} es una persona adulta de su confianza` : `Persona adulta en quien confía ${name}`,
      })[kind],
    note: 'Nota',
    noteHelp: 'Por ejemplo «llamar primero» o «vive con».',
    who: '¿Con quién?',
    save: 'Vincular',
    remove: 'Desvincular',
    removed: 'Desvinculado',
  },
  casesTitle: 'Casos',
  noCases: 'Hasta ahora en ningún caso.',
  of: (role: string, initials: string) => `${role} de ${initials}`,
  opened: 'abierto',
  closed: 'cerrado',
  consents: {
    title: 'Consentimiento',
    none: 'Hasta ahora no se preguntó nada.',
    history: (n: number) => plural(n, { one: 'Una respuesta anterior', other: `${n} respuestas anteriores` }),
  },
  promises: {
    title: 'Promesas',
    by: 'Lo que prometió',
    to: 'Lo que se le prometió',
    none: 'Hasta ahora no hay promesas.',
    draft: 'borrador',
    toWhom: (initials: string) => `a ${initials}`,
    byWhom: (initials: string) => `de ${initials}`,
    due: 'para',
  },
  merge: {
    open: 'La misma persona dos veces…',
    title: (name: string) => `¿Qué otra ficha es también ${name}?`,
    find: 'La otra ficha',
    lead: (keep: string, other: string) => `«${other}» pasa a ser «${keep}».`,
    goes: [
      'Los casos, consentimientos, promesas, seguimientos y vínculos pasan a la ficha conservada.',
      'En un caso que tiene a ambas, quedan como una sola con todos los papeles.',
      'Lo que la ficha conservada no dice se completa con la otra.',
    ],
    stays: 'Se puede deshacer en esta página. Lo que se añada después se queda con la ficha conservada.',
    save: 'Unirlas',
    done: (name: string) => `Ahora una sola ficha: ${name}`,
    merged: 'Fichas unidas',
    was: (name: string, day: string) => `«${name}» se unió a esta ficha el ${day}.`,
    undo: 'Deshacer la unión',
    undone: 'De nuevo dos fichas',
    later: 'Primero se deshace una unión más nueva.',
  },
  finder: {
    none: 'No se encontró a nadie.',
    add: (name: string) => `Añadir a «${name}» como persona nueva`,
  },
};
