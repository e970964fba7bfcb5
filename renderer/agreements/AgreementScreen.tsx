/** @file One agreement on its way: written, read back, signed, kept. Its address names the agreement, or `new`. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Agreement } from '../../shared/agreements/agreement';
import { isOfEarlier } from '../../shared/agreements/standing';
import type { CaseView } from '../../shared/cases/contract';
import { type AgreementId, caseIdSchema } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { flushDrafts } from '../ui/drafts';
import { EmptyState, StageLine } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { isUnsigned } from './agreement-form';
import classes from './agreements.module.css';
import { BalanceView } from './BalanceView';
import { Discard } from './Discard';
import { DraftForm } from './DraftForm';
import { NeedsView } from './NeedsView';
import { PrintAgreement } from './PrintAgreement';
import { nameIn } from './people';
import { ReadBack } from './ReadBack';
import { Renegotiate } from './Renegotiate';
import { SignedAgreement } from './SignedAgreement';
import { SignForm } from './SignForm';
import { TakeBack } from './TakeBack';
import { Versions } from './Versions';

const route = getRouteApi('/cases/$caseId/agreement');

export type Step = 'write' | 'read' | 'sign' | 'signed' | 'renegotiate';

/** Where an agreement is when its screen opens. */
export const firstStep = (agreement: Agreement | undefined): Step =>
  agreement === undefined
    ? 'write'
    : agreement.status === 'read_back'
      ? 'sign'
      : isUnsigned(agreement)
        ? agreement.version === 1
          ? 'write'
          : 'read'
        : 'signed';

export function AgreementScreen() {
  const t = useText();
  const caseId = caseIdSchema.parse(route.useParams().caseId);
  const { id, go } = route.useSearch();
  const query = useQuery(asking('cases.open', { caseId }));
  const view = query.data;
  if (query.error)
    return (
      <Page title={t.agreements.screen.title}>
        <Problem error={query.error} />
      </Page>
    );
  if (view === undefined) return undefined;
  const agreement =
    id === 'new' ? undefined : (view.agreements.find((one) => one.id === id) ?? (id === undefined ? view.agreements[0] : undefined));
  // Just drafted: the case is being read again.
  if (agreement === undefined && id !== undefined && id !== 'new' && query.isFetching) return undefined;
  if (agreement === undefined && ((id !== undefined && id !== 'new') || view.closedOn !== undefined))
    return (
      <Page title={t.agreements.screen.title}>
        <EmptyState title={t.agreements.screen.notFound} action={<BackButton view={view} />} />
      </Page>
    );
  return <OneAgreement view={view} agreement={agreement} asked={go} />;
}

function BackButton({ view }: { view: CaseView }) {
  return (
    <ButtonLink to="/cases/$caseId" params={{ caseId: view.id }}>
      {useText().agreements.screen.back}
    </ButtonLink>
  );
}

/** @param asked what somebody came here to do, through the next step of the case */
function OneAgreement({ view, agreement, asked }: { view: CaseView; agreement: Agreement | undefined; asked?: Step | undefined }) {
  const t = useText();
  const words = t.agreements.screen;
  const navigate = useNavigate();
  const [chosen, setStep] = useState<{ of: AgreementId | undefined; step: Step } | undefined>(
    asked === undefined ? undefined : { of: agreement?.id, step: asked },
  );
  const [printing, setPrinting] = useState(false);
  const past = agreement !== undefined && isOfEarlier(agreement, view.episode);
  const closed = view.closedOn !== undefined || past;
  const wanted = chosen !== undefined && chosen.of === agreement?.id ? chosen.step : firstStep(agreement);
  // What is signed is never written again, whatever was chosen before.
  const fixed = agreement !== undefined && !isUnsigned(agreement);
  const step: Step = closed || (fixed && wanted !== 'renegotiate') ? 'signed' : wanted;
  const go = (next: Step) => setStep({ of: agreement?.id, step: next });
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const toRoom = async () => {
    // The room goes on with what was typed here, to the last letter.
    await flushDrafts();
    await navigate({
      to: '/cases/$caseId/agreement/room',
      params: { caseId: view.id },
      search: { id: agreement?.id ?? 'new', read: step === 'read' ? true : undefined },
    });
  };
  const readBack = useTelling('agreements.readBack');
  const allSaidYes = (one: Agreement) =>
    readBack.mutate({ id: one.id, on: today(), seen: view.editions[`agreement:${one.id}`] }, { onSuccess: () => go('sign') });

  const saved = (id: AgreementId, readBack: boolean) => {
    setStep({ of: id, step: readBack ? 'read' : 'write' });
    void (readBack
      ? navigate({ to: '/cases/$caseId/agreement', params: { caseId: view.id }, search: { id }, replace: true })
      : navigate({ to: '/cases/$caseId', params: { caseId: view.id } }));
  };

  const title = step === 'renegotiate' ? words.renegotiateTitle : agreement === undefined ? words.newTitle : words.title;
  const whose = agreement?.responsibleParty === undefined ? undefined : t.agreements.section.withName(name(agreement.responsibleParty));
  return (
    <Page
      title={title}
      above={
        <Link to="/cases/$caseId" params={{ caseId: view.id }} className={classes.back}>
          {view.title}
        </Link>
      }
      lead={step === 'renegotiate' ? words.renegotiateLead : step === 'write' ? t.agreements.draft.lead : whose}
      actions={
        step !== 'renegotiate' && (
          <>
            {!closed && !fixed && step !== 'sign' && (
              <Button title={words.roomHelp} onClick={() => void toRoom()}>
                {words.room}
              </Button>
            )}
            {agreement !== undefined && step !== 'write' && (
              <Button onClick={() => setPrinting(true)}>{fixed ? words.printSigned : words.print}</Button>
            )}
            {fixed && !closed && <Button onClick={() => go('renegotiate')}>{words.renegotiate}</Button>}
          </>
        )
      }
    >
      <div className={classes.stages}>
        <StageLine label={words.stages} stages={stagesAt(step, agreement, words.stage)} />
      </div>
      {step === 'write' && <DraftForm key={agreement?.id ?? 'new'} view={view} agreement={agreement} onSaved={saved} />}
      {step === 'read' && agreement !== undefined && (
        <ReadBack view={view} items={agreement.items}>
          <Actions>
            <Button kind="primary" busy={readBack.isPending} busyText={t.ui.saving} onClick={() => allSaidYes(agreement)}>
              {t.agreements.readBack.sign}
            </Button>
            <Button onClick={() => go('write')}>{t.agreements.readBack.change}</Button>
          </Actions>
          <Problem error={readBack.error} />
        </ReadBack>
      )}
      {step === 'sign' && agreement !== undefined && (
        <SignForm view={view} agreement={agreement} onSigned={() => setStep(undefined)} onBack={() => go('read')} />
      )}
      {step === 'signed' && agreement !== undefined && !fixed && <Notice>{past ? words.past : words.closed}</Notice>}
      {step === 'signed' && agreement !== undefined && <SignedAgreement view={view} agreement={agreement} />}
      {step === 'renegotiate' && agreement !== undefined && (
        <Renegotiate view={view} agreement={agreement} onDone={() => go('read')} onCancel={() => setStep(undefined)} />
      )}
      {agreement !== undefined && (step === 'read' || step === 'signed') && <NeedsView view={view} version={agreement} />}
      {agreement !== undefined && (step === 'read' || step === 'signed') && <BalanceView view={view} />}
      {agreement !== undefined && step !== 'write' && <Versions view={view} agreement={agreement} />}
      {agreement !== undefined && !closed && !fixed && agreement.version > 1 && <TakeBack agreement={agreement} />}
      {agreement !== undefined && !closed && !fixed && agreement.version === 1 && <Discard caseId={view.id} agreement={agreement} />}
      {printing && agreement !== undefined && <PrintAgreement view={view} agreement={agreement} onClose={() => setPrinting(false)} />}
    </Page>
  );
}

type StageWords = { draft: string; readBack: string; signed: string; kept: string };

/** The way of an agreement; all of it is behind when every promise has come to its end. */
function stagesAt(step: Step, agreement: Agreement | undefined, words: StageWords) {
  const over = agreement !== undefined && ['completed', 'partly_completed', 'not_kept'].includes(agreement.status);
  const at = step === 'write' || step === 'renegotiate' ? 0 : step === 'read' ? 1 : step === 'sign' ? 2 : over ? 4 : 3;
  return [words.draft, words.readBack, words.signed, words.kept].map((label, index) => ({
    label,
    state: index < at ? ('done' as const) : index === at ? ('now' as const) : ('later' as const),
  }));
}
