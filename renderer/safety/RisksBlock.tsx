/** @file Risks and strengths: what, about whom, how likely and how bad in words, what is done, when it is looked at again. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { inOrder, type Risk } from '../../shared/safety/risk';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Problem } from '../ui/Problem';
import { Due, StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import { RiskForm } from './RiskForm';
import classes from './safety.module.css';

export function RisksBlock({ view, risks, me }: { view: CaseView; risks: readonly Risk[]; me: string }) {
  const { safety } = useText();
  const t = safety.risks;
  const [writing, setWriting] = useState<'new' | Risk['id']>();
  const closed = view.closedOn !== undefined;
  const ordered = inOrder(risks);
  const open = ordered.filter((r) => r.endedOn === undefined);
  const over = ordered.filter((r) => r.endedOn !== undefined);
  const line = (risk: Risk) => (
    <li key={risk.id}>
      {writing === risk.id ? (
        <RiskForm view={view} risk={risk} me={me} onDone={() => setWriting(undefined)} />
      ) : (
        <RiskLine view={view} risk={risk} onLook={closed ? undefined : () => setWriting(risk.id)} />
      )}
    </li>
  );
  return (
    <div data-step="review_risk" tabIndex={-1}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t.title}</h3>
        {!closed && writing !== 'new' && (
          <Button kind="quiet" small aria-label={`${t.add}: ${t.title}`} onClick={() => setWriting('new')}>
            {t.add}
          </Button>
        )}
      </div>
      {writing === 'new' && <RiskForm view={view} me={me} onDone={() => setWriting(undefined)} />}
      {open.length === 0 && writing !== 'new' && <p className={classes.soft}>{t.none}</p>}
      {open.length > 0 && <Lines label={t.title}>{open.map(line)}</Lines>}
      {over.length > 0 && (
        <details className={classes.over}>
          <summary>{t.over(over.length)}</summary>
          <Lines label={t.over(over.length)}>{over.map(line)}</Lines>
        </details>
      )}
    </div>
  );
}

function RiskLine({ view, risk, onLook }: { view: CaseView; risk: Risk; onLook: (() => void) | undefined }) {
  const { safety, ui } = useText();
  const t = safety.risks;
  const language = useLanguage();
  const end = useTelling('safety.endRisk');
  const who = risk.partyId === undefined ? t.everyone : (view.parties.find((p) => p.id === risk.partyId)?.name ?? '');
  const heavy = risk.likelihood === 'high' || risk.severity === 'high';
  const over = () =>
    end.mutate(
      { id: risk.id, on: today(), note: '' },
      { onSuccess: () => toast(t.endedNow, { undo: () => end.mutate({ id: risk.id, note: '' }) }) },
    );
  return (
    <div className={classes.risk}>
      <p className={classes.what}>{risk.what}</p>
      <p className={classes.facts}>
        {risk.kind === 'strength' || risk.likelihood === undefined || risk.severity === undefined ? (
          <StatusWord tone={risk.endedOn === undefined ? 'kept' : 'quiet'}>{t.kinds.strength}</StatusWord>
        ) : (
          <StatusWord tone={risk.endedOn !== undefined ? 'quiet' : heavy ? 'soon' : 'accent'}>
            {t.weight(t.steps.likelihood[risk.likelihood], t.steps.severity[risk.severity])}
          </StatusWord>
        )}
        <span>{who}</span>
        {risk.endedOn !== undefined && <span>{t.ended(dayName(risk.endedOn, language))}</span>}
        {risk.endedOn === undefined && risk.reviewOn !== undefined && (
          <span>
            {t.reviewOn.toLowerCase()} <Due date={risk.reviewOn} />
          </span>
        )}
      </p>
      {risk.action !== '' && <p className={classes.action}>{risk.action}</p>}
      {risk.byWhom !== '' && <p className={classes.soft}>{risk.byWhom}</p>}
      <Problem error={end.error} />
      {onLook !== undefined && (
        <Actions>
          {risk.endedOn === undefined ? (
            <>
              <Button kind="quiet" small aria-label={t.lookOf(risk.what)} onClick={onLook}>
                {t.look}
              </Button>
              <Button kind="quiet" small busy={end.isPending} aria-label={t.endOf(risk.what)} onClick={over}>
                {t.end}
              </Button>
            </>
          ) : (
            <Button kind="quiet" small aria-label={`${ui.undo}: ${risk.what}`} onClick={() => end.mutate({ id: risk.id, note: '' })}>
              {ui.undo}
            </Button>
          )}
        </Actions>
      )}
    </div>
  );
}
