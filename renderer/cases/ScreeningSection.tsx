/**
 * @file The screening: while it is open, the questions and the decision; once decided, a few sentences, with the answers on demand.
 * An answer that says stop is heard at once, before anything is saved.
 */
import { type ReactNode, useEffect, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { type Answers, openStops, type Screening, unansweredStops } from '../../shared/cases/screening';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { useDraft } from '../ui/useDraft';
import classes from './Case.module.css';
import { DecisionForm } from './DecisionForm';
import { DutyPanel } from './DutyPanel';
import { answersToSave } from './progress';
import { ScreeningQuestions } from './ScreeningQuestions';
import { ScreeningSummary } from './ScreeningSummary';
import { backToSection } from './SectionNav';
import { Overrides, StopBlock } from './StopBlock';

export interface ScreeningSectionProps {
  view: CaseView;
  me: string;
  asked: number;
  /** Risks, and how it was seen before. */
  more?: ReactNode;
}

export function ScreeningSection({ view, me, asked, more }: ScreeningSectionProps) {
  const { cases: t, safety } = useText();
  const decided = view.screening?.outcome !== undefined;
  const [open, setOpen] = useState(!decided);
  const [whole, setWhole] = useState(false);
  const closed = view.status === 'closed';
  useEffect(() => {
    if (asked > 0) setOpen(true);
  }, [asked]);
  const decidedNow = () => {
    setOpen(false);
    backToSection('screening');
  };
  // Also after reopening, on the page on which the last episode was decided: a new one has to be asked anew.
  const writing = (open || !decided) && !closed;
  return (
    <Section
      title={t.page.section.screening}
      lead={writing ? t.screening.lead : undefined}
      actions={
        (decided || closed) && (
          <Actions>
            {!writing && (
              <Button kind="quiet" small aria-expanded={whole} onClick={() => setWhole(!whole)}>
                {whole ? t.screening.hideAnswers : t.screening.showAnswers}
              </Button>
            )}
            {!closed && (
              <Button kind="quiet" small aria-expanded={writing} onClick={() => setOpen(!open)}>
                {writing ? t.screening.hideAnswers : safety.again}
              </Button>
            )}
          </Actions>
        )
      }
    >
      {writing ? <ScreeningForm view={view} me={me} onDecided={decidedNow} /> : <ScreeningSummary view={view} whole={whole} />}
      {!writing && <Overrides overrides={view.overrides} />}
      {!writing && view.duties.length > 0 && <DutyPanel view={view} me={me} />}
      {more}
    </Section>
  );
}

function ScreeningForm({ view, me, onDecided }: { view: CaseView; me: string; onDecided: () => void }) {
  const { cases: t } = useText();
  const [values, setValues] = useState<{ answers: Answers }>({ answers: view.screening?.answers ?? {} });
  const draft = useDraft({ key: `case.screening:${view.id}`, values, restore: setValues });
  const screen = useTelling('cases.screen');
  const [dropped, setDropped] = useState(false);
  const { answers } = values;
  const stops = openStops(answers, view.overrides);
  const unsaved = JSON.stringify(answers) !== JSON.stringify(view.screening?.answers ?? {});
  const suspicion = answers.S02?.answer === 'yes';

  const save = async (screening: Screening): Promise<boolean> => {
    const saved = await screen.mutateAsync({ caseId: view.id, screening }).catch(() => undefined);
    if (saved === undefined) return false;
    await draft.done();
    announce(t.page.saved);
    return true;
  };
  const saveAnswers = async () => {
    const { screening, decisionDropped } = answersToSave(answers, view.screening, view.overrides);
    const saved = await save(screening);
    if (saved) setDropped(decisionDropped);
    return saved;
  };
  return (
    <div className={classes.edit}>
      <KeptLine draft={draft} />
      {dropped && <Notice>{t.screening.decisionDropped}</Notice>}
      <ScreeningQuestions
        answers={answers}
        onChange={(code, answer) => setValues((before) => ({ answers: { ...before.answers, [code]: answer } }))}
        after={(code) => {
          const stop = stops.includes(code);
          const duty = code === 'S02' && suspicion;
          if (!stop && !duty) return undefined;
          return (
            <>
              {stop && <StopBlock code={code} view={view} me={me} beforeOverride={unsaved ? saveAnswers : undefined} />}
              {duty && <DutyPanel view={view} me={me} />}
            </>
          );
        }}
      />
      <Overrides overrides={view.overrides} />
      <Problem error={screen.error} />
      <Actions>
        <Button busy={screen.isPending} onClick={() => void saveAnswers()}>
          {t.screening.save}
        </Button>
        <SavedSign draft={draft} />
        <span className={classes.soft}>{unsaved ? t.screening.unsaved : view.screening === undefined ? '' : t.screening.allSaved}</span>
      </Actions>
      <DecisionForm
        view={view}
        me={me}
        answers={answers}
        stops={stops}
        unanswered={unansweredStops(answers)}
        busy={screen.isPending}
        onDecide={async (decision) => {
          if (await save({ ...decision, answers })) onDecided();
        }}
      />
    </div>
  );
}
