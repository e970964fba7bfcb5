/** @file After a refusal: why this time can't be, kindly, and the next one that is free, taken in one press. */
import { useQuery } from '@tanstack/react-query';
import { CLASHES } from '../../shared/checkins/apart';
import type { AppContract } from '../../shared/contract';
import type { InputOf } from '../../shared/ipc';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Notice, refusalOf } from '../ui/Problem';

export type Wish = InputOf<AppContract, 'checkins.slot'>;

/** Which rule refused it, when one of these did. */
export const clashIn = (error: unknown) => CLASHES.find((clash) => error != null && refusalOf(error).reason === `checkin-${clash}`);

export function SlotOffer({ wish, onTake }: { wish: Wish; onTake: (due: string, atTime: string) => void }) {
  const { checkinBoard: words } = useText();
  const language = useLanguage();
  const slot = useQuery(asking('checkins.slot', wish));
  if (slot.data === undefined || slot.data.clash === undefined) return undefined;
  const { clash, free } = slot.data;
  const when = free === undefined ? '' : `${dayName(free.due, language)}${free.atTime === undefined ? '' : ` ${words.at(free.atTime)}`}`;
  return (
    <Notice
      tone="stop"
      action={
        free !== undefined && (
          <Button small onClick={() => onTake(free.due, free.atTime ?? '')}>
            {words.takeOffer}
          </Button>
        )
      }
    >
      <p>
        {words.clashes[clash]} {clash === 'together-limit' ? '' : free === undefined ? words.noOffer : words.offer(when)}
      </p>
    </Notice>
  );
}
