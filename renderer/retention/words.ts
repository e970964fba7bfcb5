/** @file Sentences of the desk, put together from codes. Pure but for the language. */
import type { AsideRow, Certificate, DeskRow, RetentionObstacle } from '../../shared/retention/desk';
import { momentWords } from '../../shared/retention/words';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { dayName } from '../text/dates';

/** Why a line is where it is, in one or two sentences. */
export function whyWords(row: DeskRow, { retention: t, codes }: Text, language: Language): string {
  const { rule } = row;
  const words = row.closedOn === undefined ? [] : [t.closedOn(dayName(row.closedOn, language))];
  if (row.held) words.push(t.why.held);
  if (rule !== undefined) {
    const waits = row.class === 'case_record' && rule.class === 'restricted';
    if (waits) words.push(t.why.restricted);
    const moment = momentWords(rule, language);
    words.push(t.why.rule(codes.noteClass[rule.class], moment));
  }
  if (row.missing !== undefined) words.push(t.missing[row.missing]);
  else if (row.eventOn !== undefined && row.eventOn !== row.closedOn && rule?.event !== 'fixed')
    words.push(t.why.event(dayName(row.eventOn, language)));
  if (row.signed) words.push(t.why.signed);
  return words.join(' ');
}

/** What stands in the way, in a sentence. */
export function obstacleWords({ why, on, n }: RetentionObstacle, { retention: { obstacles: t } }: Text, language: Language): string {
  const day = on === undefined ? '' : dayName(on, language);
  switch (why) {
    case 'signed_retention':
      return t.signed_retention(day);
    case 'not_due':
      return t.not_due(day);
    case 'paper_out':
      return t.paper_out(n ?? 1);
    default:
      return t[why];
  }
}

/** "C-0012 The bent telescope: my memory aids". */
export function asideName({ ref, title, target }: Pick<AsideRow, 'ref' | 'title' | 'target'>, { retention: t }: Text): string {
  if (target.kind === 'person') return title;
  return target.kind === 'class' ? `${ref} ${title}: ${t.classes[target.class]}` : `${ref} ${title}`;
}

export function certificateName(
  { kind, ref = '', class: cls }: Pick<Certificate, 'kind' | 'ref' | 'class'>,
  { retention: t, codes }: Text,
): string {
  if (kind === 'person') return t.certificate.person;
  if (kind === 'intake') return t.places.notes;
  return kind === 'class' && cls !== undefined ? t.certificate.ofClass(ref, codes.noteClass[cls]) : t.certificate.case(ref);
}
