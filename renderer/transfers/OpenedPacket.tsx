/** @file A packet that lies open: who sealed it, what is in it, who of it is known here; accepted, refused, or left for later. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Opened } from '../../shared/transfers/contract';
import type { PacketId } from '../../shared/transfers/packet';
import type { CaseId, PersonId } from '../../shared/values';
import { ask } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, Tick } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Page, Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { PacketView } from './PacketView';
import { ReceiptBox } from './ReceiptBox';
import { RefuseForm } from './RefuseForm';
import classes from './transfers.module.css';

export function OpenedPacket({ opened, me, onClose }: { opened: Opened; me: string; onClose: () => void }) {
  const { transfers, ui } = useText();
  const t = transfers.receive;
  const language = useLanguage();
  const navigate = useNavigate();
  const [people, setPeople] = useState<Record<string, PersonId>>({});
  const [by, setBy] = useState(me);
  const [compared, setCompared] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const [done, setDone] = useState<{ verdict: 'accepted' | 'refused'; id: PacketId; code: string; caseId?: CaseId }>();
  const accept = useTelling('transfers.accept');
  const leave = () => {
    void ask('transfers.close', { ticket: opened.ticket }).catch(() => undefined);
    onClose();
  };
  const toCase = (caseId: CaseId) => void navigate({ to: '/cases/$caseId', params: { caseId } });
  if (done !== undefined)
    return (
      <Page title={t.done[done.verdict]}>
        <ReceiptBox id={done.id} code={done.code} />
        <Actions>
          {done.caseId !== undefined && (
            <Button kind="primary" onClick={() => done.caseId !== undefined && toCase(done.caseId)}>
              {t.toCase}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {ui.back}
          </Button>
        </Actions>
      </Page>
    );
  const { before } = opened;
  const named = opened.alike.filter((a) => a.people.length > 0);
  const take = async () => {
    if (by.trim() === '') return;
    const taken = await accept.mutateAsync({ ticket: opened.ticket, by, people, compared }).catch(() => undefined);
    if (taken !== undefined) setDone({ verdict: 'accepted', ...taken });
  };
  return (
    <Page
      title={t.pageTitle(opened.case.title)}
      lead={t.from(opened.from.name, dayName(opened.sealedOn, language))}
      above={
        <Button kind="quiet" small onClick={leave}>
          {before === undefined ? t.leave : ui.back}
        </Button>
      }
    >
      {before === undefined ? (
        <>
          <SenderNotice opened={opened} />
          {opened.passedOn && <Notice tone="stop">{t.passedOn}</Notice>}
        </>
      ) : (
        <Notice
          action={
            before.caseId !== undefined && (
              <Button small onClick={() => before.caseId !== undefined && toCase(before.caseId)}>
                {t.toCase}
              </Button>
            )
          }
        >
          {t.before[before.verdict](before.by, dayName(before.on, language))}
        </Notice>
      )}
      <PacketView packet={opened.case} />
      {before === undefined && named.length > 0 && (
        <Section title={t.who} lead={t.whoLead}>
          <Fields>
            {named.map(({ key, people: alike }) => {
              const name = opened.case.parties.find((p) => p.key === key)?.name ?? '';
              return (
                <Choice
                  key={key}
                  label={t.whoOf(name)}
                  nothing={t.fresh}
                  value={people[key]}
                  options={alike.map((a) => ({
                    value: a.person.id,
                    label: [a.person.name, a.person.grade, a.person.birthDate === undefined ? '' : dayName(a.person.birthDate, language)]
                      .filter((text) => text !== '')
                      .join(' · '),
                    disabled: Object.entries(people).some(([other, id]) => other !== key && id === a.person.id),
                  }))}
                  onChange={(id) => {
                    const { [key]: _was, ...rest } = people;
                    setPeople(id === undefined ? rest : { ...rest, [key]: id });
                  }}
                />
              );
            })}
          </Fields>
        </Section>
      )}
      {before === undefined && (
        <div className={classes.step}>
          <Fields>
            {opened.sender !== 'compared' && <Tick label={t.didCompare} value={compared} onChange={setCompared} />}
            <TextLine
              label={t.by}
              size="medium"
              maxLength={120}
              value={by}
              onChange={setBy}
              error={by.trim() === '' ? ui.fieldErrors.required : undefined}
            />
            <Problem error={accept.error} />
            <Actions>
              <Button kind="primary" busy={accept.isPending} busyText={t.accepting} onClick={() => void take()}>
                {t.accept}
              </Button>
              <Button onClick={() => setRefusing(true)}>{t.refuse}</Button>
            </Actions>
          </Fields>
        </div>
      )}
      {refusing && (
        <RefuseForm
          ticket={opened.ticket}
          by={by}
          onClose={() => setRefusing(false)}
          onRefused={(refused) => setDone({ verdict: 'refused', ...refused })}
        />
      )}
    </Page>
  );
}

function SenderNotice({ opened }: { opened: Opened }) {
  const { transfers } = useText();
  const t = transfers.receive;
  if (opened.sender === 'compared') return <Notice tone="accent">{t.comparedShort}</Notice>;
  return (
    <Notice>
      <p>
        {opened.sender === 'unknown' ? (
          <>
            <b>{t.unknown}</b> {t.unknownLead}
          </>
        ) : (
          t.known
        )}
      </p>
      <span className={classes.code}>{opened.from.fingerprint}</span>
    </Notice>
  );
}
