/**
 * @file The questions of practice.md 4.5 as prompts, in our own words: by role, age band and language.
 *
 * They are open and never ask for a reason: "why" puts a child on trial, "what happened" lets it tell.
 */
import { everyAge, type Prompt } from '../model';
import { byAge, t } from './wording';

/** QR: the person responsible tells. */
export const RESPONSIBLE_STORY: Prompt[] = [
  {
    id: 'qr-what',
    text: byAge(
      t('What happened? Tell it from your side.', '¿Qué pasó? Cuéntalo desde tu lado.'),
      t('Tell us what happened, from your side.', 'Cuéntanos qué pasó, desde tu lado.'),
      t('Please tell us what happened, from your side.', 'Por favor, cuéntenos qué ocurrió, desde su punto de vista.'),
    ),
  },
  {
    id: 'qr-mind',
    text: byAge(
      t('What were you thinking just then?', '¿En qué estabas pensando en ese momento?'),
      t('What was going on in your mind just then?', '¿Qué te pasaba por la mente en ese momento?'),
      t('What was going on in your mind at that moment?', '¿Qué le pasaba por la mente en ese momento?'),
      t(
        'What was going on in you just then: thoughts, pressure, something from earlier?',
        '¿Qué había en ti en ese momento: pensamientos, presión, algo que venía de antes?',
      ),
    ),
  },
  {
    id: 'qr-since',
    text: byAge(
      t('What have you thought about since then?', '¿En qué has pensado desde entonces?'),
      t('What have you been thinking about since?', '¿En qué has estado pensando desde entonces?'),
      t('What have your thoughts been since then?', '¿Qué ha pensado usted desde entonces?'),
      t(
        'What have you been thinking about since, and what do you see differently now?',
        '¿En qué has estado pensando desde entonces y qué ves distinto ahora?',
      ),
    ),
  },
  {
    id: 'qr-who',
    text: byAge(
      t('Who could be sad, hurt or worried because of it?', '¿Quién puede estar triste, dolido o preocupado por esto?'),
      t('Who has felt this, and in what way?', '¿A quién ha afectado esto, y de qué manera?'),
      t('Who has been affected by this, and in what way?', '¿A quiénes ha afectado esto, y de qué manera?'),
      t(
        'Who has felt this, also among people who were not there, and in what way?',
        '¿A quién ha afectado esto, también entre quienes no estaban, y de qué manera?',
      ),
    ),
  },
];

/** QR: what the person responsible can do. */
export const RESPONSIBLE_REPAIR: Prompt[] = [
  {
    id: 'qr-right',
    text: byAge(
      t('What can you do to help make it better?', '¿Qué puedes hacer para ayudar a que esté mejor?'),
      t('What could you do that would help put it right?', '¿Qué podrías hacer que ayude a reparar lo que pasó?'),
      t('What could you do that would help put things right?', '¿Qué podría hacer usted que ayude a reparar lo ocurrido?'),
      t(
        'What could you do that would truly help put it right for the people it touched?',
        '¿Qué podrías hacer que de verdad ayude a reparar lo que pasó para las personas afectadas?',
      ),
    ),
  },
  {
    id: 'qr-help',
    text: byAge(
      t('Who can help you do that?', '¿Quién te puede ayudar a hacerlo?'),
      t('What help do you need to do that?', '¿Qué ayuda necesitas para hacerlo?'),
      t('What support would you need to do that?', '¿Qué apoyo necesitaría usted para hacerlo?'),
    ),
  },
];

/** QH: how it has been for the person harmed. */
export const HARMED_IMPACT: Prompt[] = [
  {
    id: 'qh-went',
    text: byAge(
      t('What did you think and feel when it happened?', '¿Qué pensaste y qué sentiste cuando pasó?'),
      t('What went through you when it happened?', '¿Qué sentiste por dentro cuando pasó?'),
      t('What did you think and feel when it happened?', '¿Qué pensó y qué sintió usted cuando ocurrió?'),
    ),
  },
  {
    id: 'qh-touched',
    text: byAge(
      t(
        'What has been different since then, for you and for people close to you?',
        '¿Qué ha cambiado desde entonces para ti y para las personas que quieres?',
      ),
      t('How has it touched you and people close to you?', '¿Cómo te ha afectado a ti y a las personas cercanas a ti?'),
      t('How has it affected you and people close to you?', '¿Cómo le ha afectado a usted y a las personas cercanas a usted?'),
    ),
  },
  {
    id: 'qh-hardest',
    text: byAge(
      t('What was the hardest part?', '¿Qué fue lo más difícil?'),
      t('What has been hardest?', '¿Qué ha sido lo más difícil?'),
      t('What has been hardest for you?', '¿Qué ha sido lo más difícil para usted?'),
    ),
  },
];

/** QH: what the person harmed needs. */
export const HARMED_NEEDS: Prompt[] = [
  {
    id: 'qh-need',
    text: byAge(
      t('What do you need now?', '¿Qué necesitas ahora?'),
      t('What do you need now?', '¿Qué necesitas ahora?'),
      t('What do you need now?', '¿Qué necesita usted ahora?'),
      t('What do you need now, and in the weeks ahead?', '¿Qué necesitas ahora y en las próximas semanas?'),
    ),
  },
  {
    id: 'qh-safe',
    text: byAge(
      t('What would help you feel safe here?', '¿Qué te ayudaría a sentirte a salvo aquí?'),
      t('What could help you feel safe and respected here?', '¿Qué te ayudaría a sentir seguridad y respeto aquí?'),
      t('What could help you feel safe and respected here?', '¿Qué le ayudaría a sentir seguridad y respeto aquí?'),
    ),
  },
];

const heard = everyAge(t('What did you think when you heard about it?', '¿Qué pensó usted cuando se enteró?'));
const hard = everyAge(t('What has been hard for you?', '¿Qué ha sido difícil para usted?'));
const matters = everyAge(t('What matters most to you in what comes next?', '¿Qué es lo más importante para usted de aquí en adelante?'));

/** QSH: supporters are asked as adults; a classmate who supports is asked in the same words. */
export const SUPPORTERS_OF_HARMED: Prompt[] = [
  { id: 'qsh-heard', text: heard },
  { id: 'qsh-noticed', text: everyAge(t('What have you noticed in {harmed} since?', '¿Qué ha notado desde entonces en {harmed}?')) },
  { id: 'qsh-hard', text: hard },
  { id: 'qsh-matters', text: matters },
];

/** QSR. */
export const SUPPORTERS_OF_RESPONSIBLE: Prompt[] = [
  { id: 'qsr-heard', text: heard },
  {
    id: 'qsr-noticed',
    text: everyAge(t('What have you noticed in {responsible} since?', '¿Qué ha notado desde entonces en {responsible}?')),
  },
  { id: 'qsr-hard', text: hard },
  { id: 'qsr-matters', text: matters },
];

/** Everybody together, while the agreement is made. */
export const AGREEMENT_CHECK: Prompt[] = [
  {
    id: 'ag-fair',
    to: 'everyone',
    text: byAge(
      t('Is this fair for everyone? Can it really be done?', '¿Es justo para todos? ¿De verdad se puede hacer?'),
      t('Is this fair? Can it really be done?', '¿Es justo? ¿De verdad se puede hacer?'),
      t('Is this fair? Can it realistically be done?', '¿Es justo? ¿Es posible cumplirlo?'),
    ),
  },
  {
    id: 'ag-shown',
    to: 'everyone',
    text: byAge(
      t('By which day? How will we see that it is done?', '¿Para qué día? ¿Cómo veremos que ya está hecho?'),
      t('By when, and how will we see that it is kept?', '¿Para cuándo, y cómo veremos que se cumplió?'),
      t('By when, and how will it be shown that it is kept?', '¿Para cuándo, y cómo se verá que se cumplió?'),
    ),
  },
];
