/** @file Students look back: five questions in big letters, one at a time, nothing of any case on the screen. */
import { useState } from 'react';
import { STUDENT_QUESTIONS, type StudentQuestion } from '../../shared/debriefs/debrief';
import type { Language } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { CATALOGUES } from '../text/catalogue';
import { BigActions, BigButton, BigStep, BigText, BigWords, FullWindow } from '../ui/FullWindow';
import { Problem } from '../ui/Problem';

type Step = 'hello' | number | 'end';

/** What is typed is kept nowhere before the end: a draft would tie it to a day and to whoever is signed in. */
export function StudentDebrief({ language, practice, onBack }: { language: Language; practice: boolean; onBack: () => void }) {
  const { debriefs: t, surveys } = CATALOGUES[language];
  const [step, setStep] = useState<Step>('hello');
  const [said, setSaid] = useState<Partial<Record<StudentQuestion, string>>>({});
  const keep = useTelling('debriefs.students');
  const { students: words } = t;
  const finish = async () => {
    const answers = STUDENT_QUESTIONS.flatMap((question) => {
      const text = said[question]?.trim() ?? '';
      return text === '' ? [] : [{ question, text }];
    });
    if (answers.length > 0 && (await keep.mutateAsync({ answers }).catch(() => undefined)) === undefined) return;
    setSaid({});
    setStep('end');
  };
  const { takeBack: ask, takeBackText: text, takeBackYes: yes, takeBackNo: no } = surveys.run;
  const takeBack = typeof step === 'number' ? undefined : { ask, text, yes, no, onBack };
  return (
    <FullWindow label={words.screen} lang={language} practice={practice} takeBack={takeBack}>
      {step === 'hello' && (
        <BigStep title={words.hello}>
          <BigText>{words.helloText}</BigText>
          <BigActions>
            <BigButton onClick={() => setStep(0)}>{words.begin}</BigButton>
          </BigActions>
        </BigStep>
      )}
      {typeof step === 'number' && (
        <Question
          key={step}
          words={words}
          ask={t.student[STUDENT_QUESTIONS[step] ?? 'well']}
          place={step}
          value={said[STUDENT_QUESTIONS[step] ?? 'well'] ?? ''}
          onChange={(value) => setSaid((before) => ({ ...before, [STUDENT_QUESTIONS[step] ?? 'well']: value }))}
          onBack={() => setStep(step === 0 ? 'hello' : step - 1)}
          onNext={() => (step + 1 < STUDENT_QUESTIONS.length ? setStep(step + 1) : void finish())}
          busy={keep.isPending}
        />
      )}
      {typeof step === 'number' && <Problem error={keep.error} />}
      {step === 'end' && (
        <BigStep title={words.thanks}>
          <BigText>{words.thanksText}</BigText>
        </BigStep>
      )}
    </FullWindow>
  );
}

interface QuestionProps {
  words: (typeof CATALOGUES)['en']['debriefs']['students'];
  ask: string;
  place: number;
  value: string;
  onChange: (value: string) => void;
  onBack: () => void;
  onNext: () => void;
  busy: boolean;
}

function Question({ words, ask, place, value, onChange, onBack, onNext, busy }: QuestionProps) {
  const last = place + 1 === STUDENT_QUESTIONS.length;
  return (
    <BigStep above={words.of(place + 1, STUDENT_QUESTIONS.length)} title={ask}>
      <BigWords label={words.write} value={value} onChange={onChange} onDone={onNext} />
      <BigActions>
        <BigButton onClick={onNext} busy={busy}>
          {last ? words.finish : value.trim() === '' ? words.skip : words.next}
        </BigButton>
        <BigButton kind="other" onClick={onBack}>
          {words.back}
        </BigButton>
      </BigActions>
    </BigStep>
  );
}
