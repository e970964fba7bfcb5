/** @file Sentences about the trail of who did and who looked at what, in Spanish. */
import type { audit as english } from '../en/audit';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const audit: typeof english = {
  title: 'Registro de accesos',
  link: 'Registro de accesos',
  lead: 'Quién hizo qué y quién miró qué. Contiene códigos y ninguna palabra de un caso, y aquí nadie puede cambiarlo.',
  good: (entries) =>
    plural(entries, {
      one: 'El registro está entero: 1 entrada.',
      other: `El registro está entero: ${entries} entradas, y cada una sigue a la anterior.`,
    }),
  broken: 'Un registro no está entero',
  brokenAt: (part, seq) => `${part}: en la entrada ${seq} se cambió o se quitó algo.`,
  brokenNext: 'Pare y avise a quien responde de los registros. Puede que una copia de seguridad lo tenga entero; mirar no cambió nada.',
  parts: { cases: 'El libro de casos', summaries: 'Los resúmenes', desk: (owner) => `La mesa de ${owner}` },
  verify: 'Comprobarlo otra vez',
  verifying: 'Comprobando…',
  list: 'Entradas más nuevas',
  head: { when: 'Cuándo', who: 'Quién', what: 'Qué', subject: 'Qué registro' },
  gone: 'un acceso que ya no está',
  more: 'Mostrar anteriores',
  save: 'Guardar el registro',
  saveTitle: 'Guardar el registro fuera del archivo',
  saveLead:
    'Una tabla de horas, nombres de acceso, códigos y números, sin nombres de estudiantes y sin palabras. Queda anotada como toda copia.',
  file: 'registro',
  submit: 'Elegir dónde',
  saved: (rows) => plural(rows, { one: '1 entrada guardada', other: `${rows} entradas guardadas` }),
  today: 'El registro de quién hizo qué no está entero.',
  look: 'Mirarlo',
  help: [
    {
      question: '¿Quién ha mirado un caso?',
      answer: [
        'En «Ajustes», «Registro de accesos», cada cosa que se hizo o se miró tiene una entrada con su hora y su acceso. Guárdelo como tabla para buscar en él.',
        'Se comprueba cada vez que entra una persona orientadora. Una entrada cambiada o que falta se dice en «Hoy».',
      ],
    },
  ],
};
