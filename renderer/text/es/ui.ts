/** @file Words of the components that every screen shares, in Spanish. */
import type { ui as english } from '../en/ui';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const ui: typeof english = {
  optional: 'opcional',
  close: 'Cerrar',
  cancel: 'Cancelar',
  undo: 'Deshacer',
  show: 'Mostrar',
  hide: 'Ocultar',
  choose: 'Elegir…',
  yes: 'Sí',
  no: 'No',
  unknown: 'No se sabe',
  saved: (time) => `Guardado ${time}`,
  saving: 'Guardando…',
  notSaved: 'Todavía sin guardar. Se queda aquí; inténtelo otra vez.',
  keptFrom: (time) => `Conservado de las ${time}.`,
  keepGoing: 'Continuar',
  discard: 'Descartar',
  discarded: 'El borrador ya no está.',
  errorsAbove: (count) => plural(count, { one: 'Hay un punto por revisar', other: `Hay ${count} puntos por revisar` }),
  willGo: 'Qué se va',
  willStay: 'Qué se queda',
  fieldErrors: {
    required: 'Complete este campo.',
    choose: 'Elija una opción.',
    tooLong: (max) => `Use como máximo ${max} caracteres.`,
    tooShort: (min) => `Use al menos ${min} caracteres.`,
    tooMany: (max) => `Elija como máximo ${max}.`,
    tooSmall: (min) => `Use ${min} o más.`,
    tooBig: (max) => `Use ${max} o menos.`,
    date: 'Indique la fecha completa.',
    number: 'Use un número.',
    other: 'Esto todavía no encaja aquí.',
  },
  date: {
    precision: '¿Con qué exactitud se sabe el día?',
    on: 'Día',
    from: 'No antes del',
    to: 'No después del',
    term: 'Trimestre o semana',
    termHelp: 'Por ejemplo «segunda semana de mayo» o «segundo trimestre».',
  },
  stage: { done: 'hecho', now: 'ahora', later: 'después' },
  results: (count) => plural(count, { one: '1 resultado', other: `${count} resultados` }),
  loading: 'Un momento…',
};
