/** @file Las frases de las etapas y de lo que necesita cada una, en español. */
import type { lifecycle as english } from '../en/lifecycle';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const lifecycle: typeof english = {
  open: (n) => plural(n, { one: 'Antes de dejar esta etapa falta una cosa', other: `Antes de dejar esta etapa faltan ${n} cosas` }),
  stageIs: (stage) => `Etapa: ${stage}`,
  met: 'hecho',
  unmet: 'falta',
  stage: {
    report: 'Relato',
    screening: 'Evaluación',
    meetings: 'Hablar con cada persona',
    suitability: '¿Conviene?',
    preparation: 'Preparar el círculo',
    session: 'Círculo',
    agreement: 'Acuerdo',
    monitoring: 'Seguimientos',
    closure: 'Cierre',
  },
  requirement: {
    story_written: 'Está escrito lo que pasó',
    harmed_named: 'Consta una persona afectada, o un grupo',
    safety_first: 'Está escrito el primer paso por la seguridad',
    stops_answered: 'Cada pregunta de alto tiene un sí o un no',
    stops_settled: 'Ninguna respuesta de alto está abierta',
    decision_taken: 'Está decidido cómo seguir',
    decision_signed: 'La decisión tiene un nombre y un motivo',
    each_met: 'Se habló a solas con cada parte y con quienes la apoyan',
    each_asked: 'Cada parte dijo que sí o que no',
    responsibility_seen: 'La persona responsable reconoce su parte, al menos en parte',
    goes_on: 'La decisión de seguir sigue en pie',
    nobody_refuses: 'Nadie que vaya a sentarse en el círculo dijo que no',
    review_kept: 'No ha pasado el día de volver a mirarlo',
    circle_planned: 'Hay un círculo previsto',
    seated_said_yes: 'Quienes se sientan y deben decir que sí lo han dicho',
    seated_met: 'Se habló a solas con quienes se sientan',
    limits_kept: 'Nadie se sienta en una sala con quien debe estar por separado',
    session_held: 'El círculo se celebró',
    agreement_written: 'Hay un acuerdo escrito, o seguimientos previstos sin acuerdo',
    owing_signed: 'Firmaron quienes deben algo',
    harmed_accepts: 'La persona afectada lo acepta',
    promises_ended: 'Cada promesa está resuelta',
    checkins_ended: 'Cada seguimiento está anotado',
    harmed_told: 'Cada persona afectada sabe cómo terminó',
    reason_given: 'El caso está cerrado con un motivo',
  },
};
