/** @file A facilitator's own debrief, on the own desk: a private memory aid, shared only if its writer says so. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NO_DEBRIEF } from '../../shared/debriefs/debrief';
import type { CircleId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Tick } from '../ui/Choice';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Section } from '../ui/Page';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { DebriefFields } from './DebriefFields';

export function DeskDebrief({ circleId }: { circleId: CircleId }) {
  const { own } = useText().debriefs;
  const found = useQuery(asking('debriefs.find', { circleId }));
  return (
    <Section title={own.title} lead={own.lead}>
      {found.data !== undefined && (
        <Form circleId={circleId} first={{ debrief: found.data.debrief ?? NO_DEBRIEF, offered: found.data.offered ?? false }} />
      )}
    </Section>
  );
}

type Values = { debrief: typeof NO_DEBRIEF; offered: boolean };

function Form({ circleId, first }: { circleId: CircleId; first: Values }) {
  const { own } = useText().debriefs;
  const [values, setValues] = useState(first);
  const keep = useTelling('debriefs.keep');
  const draft = useDraft({ key: `debrief:${circleId}`, values, restore: setValues });
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const done = await keep.mutateAsync({ circleId, ...values }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    toast(values.offered ? own.shared : own.saved);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <DebriefFields value={values.debrief} onChange={(debrief) => setValues((before) => ({ ...before, debrief }))} />
        <div>
          <Tick label={own.share} value={values.offered} onChange={(offered) => setValues((before) => ({ ...before, offered }))} />
          <p>{own.shareHelp}</p>
        </div>
        <FormEnd error={keep.error} busy={keep.isPending} draft={draft}>
          {own.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
