/** @file How a promise went, with day and sentence; under its line. */
import { useState } from 'react';
import type { Item, ItemStatus } from '../../shared/agreements/agreement';
import { isLate } from '../../shared/agreements/history';
import type { Party, PartyId } from '../../shared/cases/case';
import { mayLetGo } from '../../shared/followups/telling';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './agreements.module.css';
import { keptOn, OUTCOMES } from './item-marks';

export function MarkItem({ item, parties, onClose }: { item: Item; parties: readonly Party[]; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.item;
  const mark = useTelling('agreements.markItem');
  const [status, setStatus] = useState<ItemStatus | undefined>(
    item.status === 'open' || item.status === 'changed' ? undefined : item.status,
  );
  const [on, setOn] = useState(item.endedOn ?? today());
  const [note, setNote] = useState(item.statusNote);
  const [saidBy, setSaidBy] = useState<PartyId>();
  const [tried, setTried] = useState(false);
  /** "Kept" on a day after its due day is asked about once. */
  const [inTime, setInTime] = useState(false);
  const harmed = mayLetGo(parties, item.owedBy);
  const waived = status === 'waived_by_harmed_person';
  const late = status !== undefined && on !== '' && isLate(status, item.due, on) && !inTime;
  const draft = useDraft<{ status: ItemStatus | undefined; on: string; note: string; saidBy?: PartyId | undefined }>({
    key: `item.mark:${item.id}`,
    values: { status, on, note, saidBy },
    restore: (kept) => {
      setStatus(kept.status);
      setOn(kept.on);
      setNote(kept.note);
      setSaidBy(kept.saidBy);
    },
  });
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (status === undefined || on === '' || late || (waived && saidBy === undefined)) return;
    mark.mutate(
      { itemId: item.id, status, on, note, ...(waived ? { saidBy } : {}) },
      {
        onSuccess: () => {
          toast(words.marked(t.codes.itemStatus[status]));
          void draft.done().then(onClose);
        },
      },
    );
  };
  /** "Kept" follows the day: before the due day in time, after it late. */
  const change = (day: string) => {
    setOn(day);
    if ((status === 'done' || status === 'done_late') && day !== '') setStatus(keptOn(item, day));
  };
  return (
    <form className={classes.inline} onSubmit={save} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <FieldRow>
          <Choice
            label={words.status}
            value={status}
            options={optionsOf(item.status === 'open' ? OUTCOMES.filter((one) => one !== 'open') : OUTCOMES, t.codes.itemStatus)}
            onChange={setStatus}
            error={tried && status === undefined ? t.ui.fieldErrors.choose : undefined}
          />
          <DateField label={words.on} value={on} onChange={change} error={tried && on === '' ? t.ui.fieldErrors.date : undefined} />
        </FieldRow>
        {waived && (
          <Choice
            label={words.whoSaid}
            help={harmed.length === 0 ? words.nobodyHarmed : words.whoSaidHelp}
            value={saidBy}
            options={harmed.map((party) => ({ value: party.id, label: party.name }))}
            onChange={setSaidBy}
            error={tried && saidBy === undefined ? words.whoSaidMissing : undefined}
          />
        )}
        {late && (
          <Notice
            action={
              <Actions>
                <Button small onClick={() => setStatus('done_late')}>
                  {words.lateYes}
                </Button>
                <Button kind="quiet" small onClick={() => setInTime(true)}>
                  {words.lateNo}
                </Button>
              </Actions>
            }
          >
            {words.late(dayName(item.due, language))}
          </Notice>
        )}
        <TextLine label={words.note} value={note} onChange={setNote} maxLength={500} optional />
        <Problem error={mark.error} />
        <Actions>
          <Button type="submit" small busy={mark.isPending} busyText={t.ui.saving}>
            {words.save}
          </Button>
          <Button kind="quiet" small onClick={onClose}>
            {t.ui.cancel}
          </Button>
          <SavedSign draft={draft} />
        </Actions>
      </Fields>
    </form>
  );
}
