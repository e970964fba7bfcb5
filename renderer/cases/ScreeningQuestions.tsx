/** @file The sixteen questions in four groups, plain words, each with what its answer asks for. */
import { type ReactNode, useState } from 'react';
import { type Answer, type Answers, SCREENING_QUESTIONS, type ScreeningClass, type ScreeningCode } from '../../shared/cases/screening';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Segments } from '../ui/Choice';
import { StatusWord, type Tone } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import classes from './Screening.module.css';

const GROUPS = ['stop', 'before', 'risks', 'wishes'] as const;

const GROUP_OF: Record<ScreeningClass, (typeof GROUPS)[number]> = {
  stop: 'stop',
  hold: 'before',
  gate: 'before',
  reassign: 'before',
  risk: 'risks',
  access: 'wishes',
  needs: 'wishes',
  linked: 'risks',
};

const TONE: Record<ScreeningClass, Tone> = {
  stop: 'stop',
  hold: 'soon',
  gate: 'soon',
  reassign: 'soon',
  risk: 'soon',
  access: 'accent',
  needs: 'accent',
  linked: 'accent',
};

type Question = (typeof SCREENING_QUESTIONS)[number];

/** Whether this answer asks for something. A part of the responsibility owned is a start, and still asks for care. */
export const isRaised = (question: Question, answer: Answer['answer'] | undefined): boolean =>
  answer !== undefined && (answer === question.raisedBy || (question.code === 'S07' && answer === 'partly'));

interface ScreeningQuestionsProps {
  answers: Answers;
  onChange: (code: ScreeningCode, answer: Answer) => void;
  /** What stands under a question while its answer raises something: what to do now. */
  after: (code: ScreeningCode) => ReactNode;
}

export function ScreeningQuestions({ answers, onChange, after }: ScreeningQuestionsProps) {
  const { cases: t } = useText();
  const first = SCREENING_QUESTIONS.find((q) => answers[q.code] === undefined)?.code ?? 'S01';
  return (
    <>
      {GROUPS.map((group) => (
        <div key={group} className={classes.group}>
          <h3 className={classes.groupTitle}>{t.screening.group[group].title}</h3>
          <p className={classes.groupLead}>{t.screening.group[group].lead}</p>
          {SCREENING_QUESTIONS.filter((q) => GROUP_OF[q.class] === group).map((question) => (
            <OneQuestion
              key={question.code}
              question={question}
              answer={answers[question.code]}
              isFirst={question.code === first}
              after={after(question.code)}
              onChange={(answer) => onChange(question.code, answer)}
            />
          ))}
        </div>
      ))}
    </>
  );
}

interface OneProps {
  question: Question;
  answer: Answer | undefined;
  isFirst: boolean;
  after: ReactNode;
  onChange: (answer: Answer) => void;
}

function OneQuestion({ question, answer, isFirst, after, onChange }: OneProps) {
  const { cases: t, codes, screening } = useText();
  const words = screening[question.code];
  const [noting, setNoting] = useState(false);
  const note = answer?.note ?? '';
  const raised = isRaised(question, answer?.answer);
  const options = (question.code === 'S07' ? (['yes', 'partly', 'no', 'unknown'] as const) : (['yes', 'no', 'unknown'] as const)).map(
    (value) => ({
      value,
      label: codes.answer[value],
    }),
  );
  return (
    <div className={classes.question} data-step={isFirst ? 'screen' : undefined} tabIndex={isFirst ? -1 : undefined}>
      <Segments
        label={words.question}
        help={words.help}
        value={answer?.answer}
        options={options}
        onChange={(value) => onChange({ answer: value, note })}
      />
      {after !== undefined && <div className={classes.after}>{after}</div>}
      {raised && after === undefined && (
        <p className={classes.raised}>
          <StatusWord tone={TONE[question.class]}>{codes.screeningClass[question.class]}</StatusWord>
          {words.raised !== '' && <span>{words.raised}</span>}
        </p>
      )}
      {noting || note !== '' ? (
        <div className={classes.note}>
          <TextLine
            label={t.screening.noteOn(words.question)}
            labelHidden
            placeholder={t.screening.note}
            maxLength={1000}
            autoFocus={noting && note === ''}
            value={note}
            onChange={(text) => onChange({ answer: answer?.answer ?? 'unknown', note: text })}
          />
        </div>
      ) : (
        answer !== undefined && (
          <div className={raised ? undefined : classes.shy}>
            <Button kind="quiet" small aria-label={`${t.screening.addNote}: ${words.question}`} onClick={() => setNoting(true)}>
              {t.screening.addNote}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
