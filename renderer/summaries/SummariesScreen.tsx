/** @file Summaries: on the left the question, on the right the protected answer, and one button that lets it out of the app. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReleaseRequest } from '../../shared/summaries/release';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Notice, Problem, refusalOf } from '../ui/Problem';
import { AnswerView } from './AnswerView';
import { Busy } from './Busy';
import { EarlierReleases } from './EarlierReleases';
import { OutsideNumbers } from './OutsideNumbers';
import { Protection, QuestionForm } from './QuestionForm';
import { type PeriodRow, type Question, questionOf, requestOf, sameRequest, startQuestion } from './question';
import { Refusals } from './Refusals';
import { SecondAdmin } from './SecondAdmin';
import classes from './summaries.module.css';
import { periodName } from './words';

/** @param given a question to begin with; `actions` beside the heading: other screens', handed in by the route */
export function SummariesScreen({ given, actions }: { given?: ReleaseRequest | undefined; actions?: ReactNode }) {
  const { summaries: s } = useText();
  const periods = useQuery(asking('summaries.periods', {}));
  const rows = periods.data;
  return (
    <Page title={s.title} lead={s.lead} width="broad" actions={actions}>
      <Problem error={periods.error} />
      {rows !== undefined && (rows.some((row) => row.closed) ? <Desk periods={rows} given={given} /> : <NoPeriod rows={rows} />)}
    </Page>
  );
}

/** Nothing can be asked yet: says why and from when on. */
export function NoPeriod({ rows }: { rows: readonly PeriodRow[] }) {
  const t = useText();
  const language = useLanguage();
  const { empty } = t.summaries;
  const next = rows.toSorted((a, b) => a.period.to.localeCompare(b.period.to))[0]?.period;
  if (next === undefined) return <EmptyState title={empty.noPeriods}>{empty.noPeriodsText}</EmptyState>;
  return <EmptyState title={empty.noneClosed}>{empty.noneClosedText(periodName(t, next), dayName(next.to, language))}</EmptyState>;
}

/** Question and answer. The answer stays while another question is put together; only a fresh one can be saved. */
function Desk({ periods, given }: { periods: readonly PeriodRow[]; given: ReleaseRequest | undefined }) {
  const t = useText();
  const { summaries: s } = t;
  const [question, setQuestion] = useState<Question>(() => (given === undefined ? startQuestion(periods) : questionOf(given)));
  const [asked, setAsked] = useState<ReleaseRequest>();
  const preview = useTelling('summaries.preview');
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const request = requestOf(question);
  const fresh = sameRequest(request, asked);
  const { protection } = t;
  const refusal = preview.error === null ? undefined : refusalOf(preview.error);
  const reason = refusal?.reason;
  const stopped = refusal?.kind === 'cancelled';

  const ask = (next: ReleaseRequest) => {
    setAsked(next);
    // In a narrow window the answer lies below the question, and with it what happens and how to stop it.
    requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
    preview.mutate(
      { request: next },
      {
        onSuccess: ({ table }) => {
          announce(table.reduced ? s.answer.onlyTotal : s.answer.title(table.dims.map((dim) => s.dimension[dim.dimension])));
        },
      },
    );
  };
  // Once what came stands there, and not before: on a narrow window the answer lies below the question, and going to its heading shows it.
  useEffect(() => {
    if (preview.data !== undefined) heading.current?.focus();
  }, [preview.data]);
  // A refusal stands where the answer would, which a long question has scrolled out of sight.
  useEffect(() => {
    if (preview.error !== null) place.current?.focus();
  }, [preview.error]);
  const take = (next: ReleaseRequest) => {
    setQuestion(questionOf(next));
    ask(next);
  };

  return (
    <div className={classes.desk}>
      <section className={classes.question} aria-label={s.question.title}>
        <QuestionForm
          question={question}
          onChange={setQuestion}
          periods={periods}
          onAsk={ask}
          busy={preview.isPending}
          answered={preview.data !== undefined && fresh}
        />
      </section>
      <div ref={place} tabIndex={-1} className={classes.answer} aria-busy={preview.isPending || undefined}>
        {preview.isPending && <Busy />}
        {reason === 'k-needs-second' && asked && <SecondAdmin key={asked.k} request={asked} onAgreed={() => ask(asked)} onUsual={take} />}
        {stopped && <EmptyState title={protection.search.stopped}>{protection.search.stoppedText}</EmptyState>}
        {preview.error !== null && !stopped && reason !== 'k-needs-second' && asked && (
          <Refusals error={preview.error} request={asked} periods={periods} onTake={take} />
        )}
        {preview.data !== undefined && asked && (
          <>
            {!fresh && (
              <div className={classes.gapBelow}>
                <Notice
                  tone="accent"
                  action={
                    <Actions>
                      {request !== undefined && (
                        <Button small onClick={() => ask(request)}>
                          {s.question.askNew}
                        </Button>
                      )}
                      <Button small onClick={() => setQuestion(questionOf(asked))}>
                        {s.question.back}
                      </Button>
                    </Actions>
                  }
                >
                  {s.question.changed}
                </Notice>
              </div>
            )}
            <AnswerView key={preview.data.preview} answer={preview.data} request={asked} fresh={fresh} headingRef={heading} onTake={take} />
          </>
        )}
        {preview.isIdle && <EmptyState title={s.empty.start}>{s.empty.startText}</EmptyState>}
      </div>
      <div className={classes.below}>
        <Protection />
        <OutsideNumbers periods={periods} />
        <EarlierReleases />
      </div>
    </div>
  );
}
