/** @file What closing would leave open: promises, check-ins, papers, a draft, a planned circle, telling. Each with its one step. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isEnded } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import type { NextStep } from '../../shared/cases/words';
import { shownState } from '../../shared/register/register';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Notice, Problem } from '../ui/Problem';
import classes from './Case.module.css';

export function StillOpen({ view, onStep }: { view: CaseView; onStep: (step: NextStep) => void }) {
  const { cases } = useText();
  const t = cases.closing.open;
  const language = useLanguage();
  const record = useTelling('checkins.record');
  const shown = useQuery(asking('register.list', { filter: { caseId: view.id } })).data?.rows ?? [];
  const papers = shown
    .filter((row) => ['to_collect', 'overdue'].includes(shownState(row, today())) || isLent(row))
    .reduce((sum, row) => sum + row.copies, 0);
  const nameOf = (id: string | undefined) => view.parties.find((p) => p.id === id)?.name ?? t.everyone;
  const live = view.agreements.filter((a) => a.status !== 'superseded');
  const lines: { key: string; text: string; step: ReactNode }[] = [
    ...live
      .filter((a) => a.status !== 'draft' && a.status !== 'read_back')
      .flatMap((a) => a.items.filter((i) => !isEnded(i.status)))
      .map((item) => ({
        key: item.id,
        text: t.promise(nameOf(item.owedBy), item.what),
        step: (
          <Button small onClick={() => onStep('item_due')}>
            {t.toPromise}
          </Button>
        ),
      })),
    ...live
      .filter((a) => a.status === 'draft' || a.status === 'read_back')
      .map((a) => ({
        key: a.id,
        text: t.draft,
        step: (
          <Button small onClick={() => onStep('sign_agreement')}>
            {t.toDraft}
          </Button>
        ),
      })),
    ...view.circles
      .filter((c) => c.status === 'planned')
      .map((c) => ({
        key: c.id,
        text: t.circle(shortDay(c.plannedOn, language)),
        step: (
          <Button small onClick={() => onStep('hold_circle')}>
            {t.toCircle}
          </Button>
        ),
      })),
    ...view.checkins
      .filter((c) => c.status === 'planned')
      .map((c) => ({
        key: c.id,
        text: t.checkin(nameOf(c.partyId), shortDay(c.due, language)),
        step: (
          <>
            <Button small onClick={() => onStep('checkin_due')}>
              {t.toCheckin}
            </Button>
            <Button
              small
              kind="quiet"
              busy={record.isPending}
              onClick={() => record.mutate({ id: c.id, status: 'cancelled', on: today(), note: '' })}
            >
              {t.cancel}
            </Button>
          </>
        ),
      })),
    ...(papers > 0
      ? [
          {
            key: 'papers',
            text: t.papers(papers),
            step: (
              <ButtonLink to="/register" search={{ caseId: view.id }} small>
                {t.toPapers}
              </ButtonLink>
            ),
          },
        ]
      : []),
  ];
  if (lines.length === 0) return undefined;
  return (
    <Notice tone="soon">
      <p>
        <b>{t.title}.</b> {t.lead}
      </p>
      <Problem error={record.error} />
      <ul className={classes.stillOpen}>
        {lines.map(({ key, text, step }) => (
          <li key={key}>
            <span>{text}</span>
            <Actions end>{step}</Actions>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Given for a time and not back yet. What was given for good is no longer ours to ask for. */
const isLent = (row: { until?: string | undefined; collectedOn?: string | undefined }): boolean =>
  row.until !== undefined && row.collectedOn === undefined;
