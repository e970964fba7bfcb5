/** @file The screening questions S01 to S16 in plain words, in Spanish. */
import type { screening as english } from '../en/screening';

export const screening: typeof english = {
  S01: {
    question: '¿Alguien está en peligro ahora mismo?',
    help: 'Piense en hoy y en esta noche: todas las personas nombradas y quienes están cerca.',
    raised: 'Primero, que todos estén a salvo. El círculo puede esperar.',
  },
  S02: {
    question: '¿Hay motivos para pensar que se maltrata, descuida o explota a un niño o una niña?',
    help: 'Basta una sospecha. No hacen falta pruebas.',
    raised: 'Comuníquelo hoy como exige su escuela. Anote aquí solo que lo hizo, no la historia.',
  },
  S03: {
    question: '¿Podría ser un daño o acoso sexual?',
    help: 'Contacto, imágenes, comentarios o presión, en persona o en línea.',
    raised: 'Antes que nada, avise a la persona responsable de la vía legal.',
  },
  S04: {
    question: '¿Hay un arma, una amenaza creíble, una banda o acecho?',
    help: 'Pregunte qué se dijo o mostró y si podría llevarse a cabo.',
    raised: 'Primero va una evaluación de la amenaza.',
  },
  S05: {
    question: '¿Interviene o debe intervenir la policía, un juzgado, personal o un proceso disciplinario?',
    help: 'Un proceso restaurativo no sustituye a otro que exige la ley o la escuela.',
    raised: 'Pregunte a quien dirige ese proceso si este puede ir en paralelo.',
  },
  S06: {
    question: '¿Preocupa que alguien pueda hacerse daño?',
    help: 'Cualquier persona del caso, también la persona responsable.',
    raised: 'Primero un plan de cuidado. No deje a la persona sola con esto.',
  },
  S07: {
    question: '¿La persona responsable reconoce su parte?',
    help: 'En parte es un comienzo. Si no reconoce nada, reunirse volvería a herir a la persona afectada.',
    raised: 'Trabaje primero a solas con esta persona o elija otro camino.',
  },
  S08: {
    question: '¿Cada persona participa libremente y sabe que puede parar cuando quiera?',
    help: 'Pregunte a cada una a solas. Un sí para agradar no es un sí.',
    raised: 'Nadie se sienta en un círculo contra su voluntad.',
  },
  S09: {
    question: '¿Lo saben las familias o tutores, y están de acuerdo cuando hace falta?',
    help: 'Para cada menor que va a participar.',
    raised: 'Hable con la familia antes del círculo.',
  },
  S10: {
    question: '¿Una parte es mucho más fuerte que la otra?',
    help: 'Edad, tamaño, grupo contra uno, popularidad, docente y alumno, identidad, algo que se repite.',
    raised: 'Piense en llevar mensajes entre dos salas en lugar de una reunión.',
  },
  S11: {
    question: '¿Verse cara a cara podría empeorar algo?',
    help: 'Para cualquiera de las partes. Escriba qué lo haría seguro.',
    raised: 'Anote qué debe cambiar antes de que se vean.',
  },
  S12: {
    question: '¿Alguien necesita algo para poder participar?',
    help: 'Idioma, oído, vista, lectura, neurodiversidad, trauma, fe o cultura.',
    raised: 'Téngalo previsto: intérprete, letra grande, pausas, imágenes, otro lugar.',
  },
  S13: {
    question: '¿La persona que guarda el círculo está demasiado cerca de alguien del caso?',
    help: 'Su propia clase, su familia, una disputa anterior, una función disciplinaria.',
    raised: 'Pida a otra persona que lo guarde.',
  },
  S14: {
    question: '¿Sabemos qué quiere la persona afectada, y qué no quiere?',
    help: 'Con sus propias palabras, si se puede.',
    raised: '',
  },
  S15: {
    question: '¿Alguien podría vengarse o difundirlo en línea?',
    help: 'También cuentan los amigos. Pregunte qué circula por los teléfonos.',
    raised: 'Haga un plan de seguridad con ambas partes y sus familias.',
  },
  S16: {
    question: '¿Ya pasó antes algo parecido entre estas personas?',
    help: 'Busque casos anteriores con las mismas personas.',
    raised: 'Lea el caso anterior antes de preparar este.',
  },
};
