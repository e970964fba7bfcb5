/** @file Words about cases that belong together, in Spanish. A part of the cases' catalogue. */
import type { Text } from '../catalogue';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const related: Text['cases']['related'] = {
  none: 'No hay otro caso enlazado.',
  link: 'Enlazar un caso',
  linkTitle: '¿Qué caso va con este?',
  find: 'Buscar el caso',
  findHelp: 'Su número, un nombre o una palabra del informe.',
  kind: 'Por qué',
  kinds: { same_people: 'Las mismas personas', same_event: 'El mismo hecho', continues: 'Continúa desde', other: 'Otra cosa' },
  kindsTo: { same_people: 'Las mismas personas', same_event: 'El mismo hecho', continues: 'Continúa en', other: 'Otra cosa' },
  note: 'Nota',
  save: 'Enlazar',
  unlink: 'Quitar el enlace',
  linked: (ref: string) => `Enlazado con ${ref}`,
  unlinked: 'Ya no está enlazado',
  linkNow: (ref: string) => `Enlazar con ${ref}`,
  isLinked: 'enlazado',
  choose: 'Elija un caso de la lista.',
  notFound: 'No se encontró ningún caso.',
  repeat: 'Puede ser un daño repetido',
  who: { same_people: 'Las mismas dos personas', same_responsible: 'La misma persona responsable' },
  more: (n: number) => `Las mismas ${n} personas`,
  second: (days: number) =>
    days === 0 ? 'otro hecho el mismo día' : plural(days, { one: 'segundo hecho en 1 día', other: `segundo hecho en ${days} días` }),
  first: (days: number) =>
    days === 0
      ? 'otro hecho el mismo día'
      : plural(days, { one: 'un hecho posterior después de 1 día', other: `un hecho posterior después de ${days} días` }),
};
