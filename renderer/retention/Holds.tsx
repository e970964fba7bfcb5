/** @file The holds on a case or a person, and the ways to put and to end one. */
import { useState } from 'react';
import type { Hold, HoldInput } from '../../shared/retention/desk';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Lines } from '../ui/Lists';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import { HoldForm } from './HoldForm';
import classes from './retention.module.css';

export function Holds({
  holds,
  of,
  adding,
  onAdded,
}: {
  holds: readonly Hold[];
  of: HoldInput['of'];
  adding: boolean;
  onAdded: () => void;
}) {
  const t = useText().retention.hold;
  return (
    <>
      {holds.length > 0 && (
        <Lines label={t.title}>
          {holds.map((hold) => (
            <li key={hold.id}>
              <HoldLine hold={hold} own={hold.of === of.kind} />
            </li>
          ))}
        </Lines>
      )}
      {adding && <HoldForm of={of} onDone={onAdded} />}
    </>
  );
}

/** @param own whether it can be ended here: one on a person is ended on that person's page */
function HoldLine({ hold, own }: { hold: Hold; own: boolean }) {
  const t = useText().retention.hold;
  const language = useLanguage();
  const [ending, setEnding] = useState(false);
  return (
    <div className={classes.line}>
      <div>
        <p>
          <StatusWord tone={hold.inForce ? 'stop' : 'quiet'}>{hold.inForce ? t.inForce : t.over}</StatusWord>
        </p>
        <p>
          {t.line(hold.askedBy, dayName(hold.since, language))}
          {hold.until !== undefined && `, ${t.untilLine(dayName(hold.until, language))}`}. {hold.why}
        </p>
        <p className={classes.soft}>
          {hold.of === 'person' && !own && hold.who !== undefined && `${t.onPerson(hold.who)}. `}
          {hold.endedOn === undefined ? t.setBy(hold.setBy) : t.endedLine(dayName(hold.endedOn, language), hold.endedBy ?? '')}
        </p>
        {ending && <EndForm hold={hold} onDone={() => setEnding(false)} />}
      </div>
      {own && hold.inForce && !ending && (
        <Button kind="quiet" small onClick={() => setEnding(true)}>
          {t.end}
        </Button>
      )}
    </div>
  );
}

function EndForm({ hold, onDone }: { hold: Hold; onDone: () => void }) {
  const { retention, ui } = useText();
  const t = retention.hold;
  const [on, setOn] = useState(today());
  const end = useTelling('retention.endHold');
  return (
    <form
      noValidate
      aria-label={t.end}
      onSubmit={(event) => {
        event.preventDefault();
        if (on === '') return;
        end.mutate(
          { id: hold.id, on },
          {
            onSuccess: () => {
              toast(t.ended);
              onDone();
            },
          },
        );
      }}
    >
      <DateField label={t.endOn} value={on} onChange={setOn} error={on === '' ? ui.fieldErrors.date : undefined} />
      <Problem error={end.error} />
      <Actions>
        <Button type="submit" small busy={end.isPending}>
          {t.endSave}
        </Button>
        <Button kind="quiet" small onClick={onDone}>
          {ui.cancel}
        </Button>
      </Actions>
    </form>
  );
}
