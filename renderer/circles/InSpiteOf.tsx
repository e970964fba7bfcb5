/** @file What stood against a circle that was held all the same: said once more and confirmed by whoever records it. */

import type { PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import type { Circle } from '../../shared/circles/circle';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Tick } from '../ui/Choice';
import { Notice } from '../ui/Problem';
import type { RecordValues } from './circle-record';
import { limitsAgainst, pairWords, unpreparedNames } from './MeetingSigns';

type Reason = RecordValues['inSpiteOf'][number];

function against(view: CaseView, circle: Circle, there: readonly PartyId[], on: string): Reason[] {
  const apart = circle.process !== 'indirect' && limitsAgainst(view, there, on).length > 0;
  return [...(unpreparedNames(view, there).length > 0 ? (['not-prepared'] as const) : []), ...(apart ? (['contact-limit'] as const) : [])];
}

/** What has to be confirmed and is not yet. */
export const stillOpen = (view: CaseView, circle: Circle, there: readonly PartyId[], values: RecordValues): Reason[] =>
  against(view, circle, there, values.on).filter((reason) => !values.inSpiteOf.includes(reason));

export interface InSpiteOfProps {
  view: CaseView;
  circle: Circle;
  /** Who was in the room. */
  there: readonly PartyId[];
  on: string;
  value: RecordValues['inSpiteOf'];
  onChange: (value: RecordValues['inSpiteOf']) => void;
  errors: Record<string, string>;
}

export function InSpiteOf({ view, circle, there, on, value, onChange, errors }: InSpiteOfProps) {
  const t = useText();
  const language = useLanguage();
  const said = (reason: Reason) =>
    reason === 'not-prepared'
      ? t.preparation.circle.unpreparedHeld(listOf(unpreparedNames(view, there), language))
      : limitsAgainst(view, there, on)
          .map((limit) => t.contacts.circle.held(pairWords(limit, t)))
          .join(' ');
  return against(view, circle, there, on).map((reason) => (
    <Notice key={reason} tone={reason === 'contact-limit' ? 'stop' : 'soon'}>
      <p>{said(reason)}</p>
      <Tick
        label={reason === 'not-prepared' ? t.preparation.circle.confirmUnprepared : t.contacts.circle.confirmHeld}
        value={value.includes(reason)}
        onChange={(yes) => onChange(yes ? [...value, reason] : value.filter((one) => one !== reason))}
        error={errors[reason]}
      />
    </Notice>
  ));
}
