/** @file In a case: the counselor's own debrief of a circle, and one that its keeper shares. Both become private memory aids. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KEEPER_QUESTIONS, type KeeperDebrief, NO_DEBRIEF } from '../../shared/debriefs/debrief';
import type { CaseId, CircleId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { SidePanel } from '../ui/Overlay';
import { Facts, Prose } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { asNote, DebriefFields, isSaid } from './DebriefFields';

/** The button beside a circle that took place. */
export function WriteDebrief({ caseId, circleId }: { caseId: CaseId; circleId: CircleId }) {
  const { own } = useText().debriefs;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" small onClick={() => setOpen(true)}>
        {own.open}
      </Button>
      {open && (
        <SidePanel title={own.title} open onClose={() => setOpen(false)}>
          <Form caseId={caseId} circleId={circleId} onClose={() => setOpen(false)} />
        </SidePanel>
      )}
    </>
  );
}

function Form({ caseId, circleId, onClose }: { caseId: CaseId; circleId: CircleId; onClose: () => void }) {
  const { debriefs } = useText();
  const [values, setValues] = useState<KeeperDebrief>(NO_DEBRIEF);
  const [tried, setTried] = useState(false);
  const add = useTelling('notes.add');
  const draft = useDraft({ key: `debrief:${circleId}`, values, restore: setValues });
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isSaid(values)) return;
    const note = { class: 'memory_aid', kind: 'debrief', on: today(), text: asNote(values, debriefs) } as const;
    const done = await add.mutateAsync({ caseId, ...note }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    toast(debriefs.offer.kept);
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <p>{debriefs.own.leadCase}</p>
        <DebriefFields value={values} onChange={setValues} />
        {tried && !isSaid(values) && <Notice>{debriefs.own.nothing}</Notice>}
        <FormEnd error={add.error} busy={add.isPending} primary onCancel={onClose} draft={draft}>
          {debriefs.own.save}
        </FormEnd>
      </Fields>
    </form>
  );
}

/** What keepers of this case's circles share. */
export function OfferedDebriefs({ caseId }: { caseId: CaseId }) {
  const { debriefs } = useText();
  const t = debriefs.offer;
  const offers = useQuery(asking('debriefs.offered', { caseId })).data ?? [];
  const take = useTelling('debriefs.take');
  const [reading, setReading] = useState<CircleId>();
  const read = offers.find((one) => one.circleId === reading);
  return (
    <>
      {offers.map((offer) => (
        <Notice
          key={offer.circleId}
          action={
            <Button small onClick={() => setReading(offer.circleId)}>
              {t.read}
            </Button>
          }
        >
          {t.debrief(offer.by)}
        </Notice>
      ))}
      {read !== undefined && (
        <SidePanel title={t.readTitle} open onClose={() => setReading(undefined)}>
          <Facts
            items={KEEPER_QUESTIONS.map((question) => [
              debriefs.keeper[question],
              read.debrief[question].trim() === '' ? undefined : <Prose key={question}>{read.debrief[question]}</Prose>,
            ])}
          />
          <Problem error={take.error} />
          <Actions>
            <Button
              kind="primary"
              busy={take.isPending}
              onClick={() =>
                take.mutate(
                  { circleId: read.circleId, text: `${read.by}\n\n${asNote(read.debrief, debriefs)}` },
                  {
                    onSuccess: () => {
                      toast(t.kept);
                      setReading(undefined);
                    },
                  },
                )
              }
            >
              {t.keep}
            </Button>
          </Actions>
        </SidePanel>
      )}
    </>
  );
}
