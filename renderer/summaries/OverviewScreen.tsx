/** @file One page of protected numbers for somebody who reads one page: a closed period, a few plots, what each means. Nothing is kept. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { ReleaseRequest } from '../../shared/summaries/release';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { Busy } from './Busy';
import { OverviewCard } from './OverviewCard';
import { leftOut, overviewRequest, tells } from './overview';
import overview from './overview.module.css';
import { type Answer, codeOf, easierRequests, type PeriodRow, periodOf, startQuestion } from './question';
import { Refusals } from './Refusals';
import { NoPeriod } from './SummariesScreen';
import classes from './summaries.module.css';
import { periodName } from './words';

export interface OverviewScreenProps {
  /** The way to the release of the same question: another screen's, handed in by the route. */
  release: (request: ReleaseRequest) => ReactNode;
  above: ReactNode;
}

export function OverviewScreen({ release, above }: OverviewScreenProps) {
  const { overview: s } = useText();
  const periods = useQuery(asking('summaries.periods', {}));
  const rows = periods.data;
  return (
    <Page title={s.title} lead={s.lead} width="list" above={above}>
      <Problem error={periods.error} />
      {rows !== undefined && (rows.some((row) => row.closed) ? <Desk periods={rows} release={release} /> : <NoPeriod rows={rows} />)}
    </Page>
  );
}

function Desk({ periods, release }: { periods: readonly PeriodRow[]; release: OverviewScreenProps['release'] }) {
  const t = useText();
  const { overview: s } = t;
  const [period, setPeriod] = useState(() => startQuestion(periods).period);
  const [asked, setAsked] = useState<ReleaseRequest>();
  const preview = useTelling('summaries.preview');
  const place = useRef<HTMLDivElement>(null);
  const ask = (request: ReleaseRequest) => {
    setPeriod(request.period);
    setAsked(request);
    preview.mutate(
      { request },
      {
        onSuccess: () => announce(s.ready),
        // Kindly or not, what came of it stands there.
        onSettled: () => requestAnimationFrame(() => place.current?.focus({ preventScroll: true })),
      },
    );
  };
  return (
    <>
      <form
        className={overview.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (period !== undefined) ask(overviewRequest(period));
        }}
      >
        <Choice
          label={t.summaries.question.period}
          data-path="overview-period"
          value={period && codeOf(period)}
          options={periods.flatMap((row) => (row.closed ? [{ value: codeOf(row.period), label: periodName(t, row.period) }] : []))}
          onChange={(code) => setPeriod(periodOf(code, periods))}
        />
        <Button
          type="submit"
          kind={preview.data === undefined ? 'primary' : 'plain'}
          busy={preview.isPending}
          busyText={t.summaries.question.asking}
        >
          {s.show}
        </Button>
      </form>
      <div ref={place} tabIndex={-1} className={classes.answer} aria-busy={preview.isPending || undefined}>
        {preview.isPending && <Busy />}
        {preview.error !== null && asked && (
          <>
            <Refusals error={preview.error} request={asked} periods={periods} onTake={ask} />
            <p className={overview.kind}>{s.tooFewHelp}</p>
          </>
        )}
        {preview.data !== undefined && asked && (
          <Figures answer={preview.data} request={asked} periods={periods} onTake={ask} release={release(asked)} />
        )}
        {preview.isIdle && <EmptyState title={s.start}>{s.startText}</EmptyState>}
      </div>
    </>
  );
}

interface FiguresProps {
  answer: Answer;
  request: ReleaseRequest;
  periods: readonly PeriodRow[];
  onTake: (request: ReleaseRequest) => void;
  release: ReactNode;
}

function Figures({ answer, request, periods, onTake, release }: FiguresProps) {
  const t = useText();
  const { overview: s, summaries } = t;
  // A plot without a single number would only be in the way of the others.
  const tables = [answer.table, ...answer.linked].filter(tells);
  const longer = tables.length > 0 ? [] : easierRequests(request, 'too-few', periods);
  const missing = leftOut(request, tables);
  const period = periodName(t, request.period);
  return (
    <>
      <div className={overview.head}>
        <div>
          <h2 className={classes.answerTitle}>{s.about(summaries.counted(answer.table.unit, answer.table.population), period)}</h2>
          {tables.length > 0 && <p className={classes.soft}>{s.together}</p>}
        </div>
        {tables.length > 0 && release}
      </div>
      {tables.length === 0 && (
        <Notice
          tone="accent"
          action={
            longer.length > 0 && (
              <Actions>
                {longer.map((one) => (
                  <Button key={one.period.label} small onClick={() => onTake(one)}>
                    {s.take(periodName(t, one.period))}
                  </Button>
                ))}
              </Actions>
            )
          }
        >
          {longer.length > 0 ? s.onlyTotalLonger : s.onlyTotal} {s.tooFewHelp}
        </Notice>
      )}
      {tables.length > 0 && missing.length > 0 && (
        <p className={classes.soft}>{s.missing(missing.map((dimension) => summaries.dimension[dimension]))}</p>
      )}
      <div className={overview.cards}>
        {tables.map((table) => (
          <OverviewCard key={table.dims.map((dim) => dim.dimension).join()} table={table} />
        ))}
      </div>
    </>
  );
}
