/** @file Sentences of the one search field, in Spanish. */
import type { search as english } from '../en/search';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const search: typeof english = {
  label: 'Buscar',
  placeholder: 'Buscar personas, casos, notas',
  placeholderDesk: 'Buscar en sus círculos',
  hint: 'Nombre, palabra, «dos palabras juntas» o número de caso',
  results: 'Resultados',
  groups: {
    people: 'Personas',
    cases: 'Casos',
    reports: 'Relatos',
    notes: 'Notas',
    agreements: 'Acuerdos',
    checkins: 'Seguimientos',
    support: 'Apoyo',
    circles: 'Círculos',
    preparation: 'Preparación',
    letters: 'Cartas',
    attachments: 'Adjuntos',
    other: 'También encontrado',
  },
  inCases: (n) => plural(n, { one: 'en un caso', other: `en ${n} casos` }),
  notInCases: 'en ningún caso',
  byNumber: 'Es el caso con ese número.',
  showAll: (words) => `Mostrar en la lista todos los casos con «${words}»`,
  nothing: (words) => `No se encontró nada con «${words}».`,
  nothingHelp: 'Pruebe con el comienzo de un nombre, una palabra de un relato o nota, o un número de caso como C-0012.',
  nothingHelpDesk: 'Pruebe con un lugar, un nombre de pila o una palabra del propósito del círculo.',
  capped: 'Solo se muestran los más recientes de muchos. Escriba otra palabra para encontrar los demás.',
  found: (n) => plural(n, { one: '1 resultado. Flecha abajo para ir a él.', other: `${n} resultados. Flecha abajo para ir a ellos.` }),
  help: [
    {
      question: '¿Cómo encuentro algo?',
      answer: [
        'Pulse Ctrl+K (⌘K en un Mac) y escriba: el comienzo de un nombre, palabras de un relato, nota, acuerdo o seguimiento, o un número de caso como C-0012.',
        'Flecha abajo lleva a un resultado y Entrar lo abre. Entrar en el propio campo muestra todos los casos en la lista.',
        'Las palabras entre comillas, como «telescopio doblado», deben estar juntas. Los acentos no importan.',
      ],
    },
    {
      question: '¿Qué no se encuentra nunca?',
      answer: [
        'Los registros restringidos y las referencias a un deber de informar no se buscan nunca. Una ayuda de memoria privada solo la encuentra quien la escribió.',
        'Quien facilita solo encuentra los círculos de su propia mesa.',
      ],
    },
  ],
};
