/** @file One person answers: a greeting, one question at a time, a few words if they want, and a thank-you that shows nothing. */
import { useState } from 'react';
import { type Response, SURVEY, type Survey, type SurveyQuestion } from '../../shared/surveys/survey';
import { CATALOGUES } from '../text/catalogue';
import { Face } from '../ui/Face';
import { BigActions, BigButton, BigScale, BigStep, BigText, BigWords, FullWindow } from '../ui/FullWindow';
import { Problem } from '../ui/Problem';

type Step = 'hello' | number | 'words' | 'end' | 'stopping';

export interface SurveyRunProps {
  survey: Survey;
  /** The answers stay with a case under the person's name: said before they begin. */
  named: boolean;
  practice: boolean;
  busy: boolean;
  error: unknown;
  /** Answers whether it was kept. */
  onAnswer: (response: Response) => Promise<boolean>;
  onBack: () => void;
}

export function SurveyRun({ survey, named, practice, busy, error, onAnswer, onBack }: SurveyRunProps) {
  const { surveys: t } = CATALOGUES[survey.language];
  const little = survey.age === 'little';
  const asked = SURVEY[survey.moment][survey.role];
  const [step, setStep] = useState<Step>('hello');
  const [ratings, setRatings] = useState<Partial<Record<SurveyQuestion, number>>>({});
  const [words, setWords] = useState('');
  const [kept, setKept] = useState(false);
  const end = (saved: boolean) => {
    // Nothing of this person is left on the screen or behind it.
    setRatings({});
    setWords('');
    setKept(saved);
    setStep('end');
  };
  const finish = async () => {
    const given = asked.flatMap((question) => {
      const rating = ratings[question];
      return rating === undefined ? [] : [{ question, rating }];
    });
    if (given.length === 0 && words.trim() === '') return end(false);
    if (await onAnswer({ ratings: given, words })) end(true);
  };
  const { takeBack: ask, takeBackText: text, takeBackYes: yes, takeBackNo: no } = t.run;
  const takeBack = step === 'hello' || step === 'end' ? { ask, text, yes, no, onBack } : undefined;
  return (
    <FullWindow label={t.title} lang={survey.language} practice={practice} takeBack={takeBack}>
      {step === 'hello' && (
        <BigStep title={t.run.hello}>
          <BigText>{little ? t.run.helloLittle : t.run.helloText(asked.length)}</BigText>
          {(named || !little) && <BigText>{named ? t.run.named : t.run.counted}</BigText>}
          <BigActions>
            <BigButton onClick={() => setStep(0)}>{t.run.start}</BigButton>
          </BigActions>
        </BigStep>
      )}
      {typeof step === 'number' && (
        <Question
          survey={survey}
          question={asked[step] ?? 'fair'}
          place={step}
          all={asked.length}
          value={ratings[asked[step] ?? 'fair']}
          onChoose={(rating) => {
            const question = asked[step];
            setRatings((before) => {
              const { [question ?? 'fair']: _before, ...rest } = before;
              return question === undefined || rating === undefined ? rest : { ...rest, [question]: rating };
            });
            setStep(step + 1 < asked.length ? step + 1 : 'words');
          }}
          onBack={() => setStep(step === 0 ? 'hello' : step - 1)}
          onStop={() => setStep('stopping')}
        />
      )}
      {step === 'words' && (
        <BigStep title={little ? t.run.wordsLittle : t.run.words}>
          <BigWords label={t.run.words} help={t.run.wordsHelp} value={words} onChange={setWords} onDone={() => void finish()} />
          <Problem error={error} />
          <BigActions>
            <BigButton onClick={() => void finish()} busy={busy}>
              {t.run.finish}
            </BigButton>
            <BigButton kind="other" onClick={() => setStep(asked.length - 1)}>
              {t.run.back}
            </BigButton>
          </BigActions>
        </BigStep>
      )}
      {step === 'stopping' && (
        <BigStep title={t.run.stopTitle}>
          <BigText>{t.run.stopText}</BigText>
          <BigActions>
            <BigButton onClick={() => end(false)}>{t.run.stopYes}</BigButton>
            <BigButton kind="other" onClick={() => setStep(0)}>
              {t.run.stopNo}
            </BigButton>
          </BigActions>
        </BigStep>
      )}
      {step === 'end' && (
        <BigStep title={t.run.thanks}>
          <BigText>{kept ? t.run.thanksText : t.run.thanksStopped}</BigText>
          {/* A sheet belongs to one person: the next one is chosen anew. */}
          {!named && (
            <BigActions>
              <BigButton kind="other" onClick={() => setStep('hello')}>
                {t.run.next}
              </BigButton>
            </BigActions>
          )}
        </BigStep>
      )}
    </FullWindow>
  );
}

interface QuestionProps {
  survey: Survey;
  question: SurveyQuestion;
  place: number;
  all: number;
  value: number | undefined;
  /** Absent: left out. */
  onChoose: (rating: number | undefined) => void;
  onBack: () => void;
  onStop: () => void;
}

function Question({ survey, question, place, all, value, onChoose, onBack, onStop }: QuestionProps) {
  const { surveys: t } = CATALOGUES[survey.language];
  const little = survey.age === 'little';
  const title = little ? t.askLittle[question] : t.ask[question];
  const scale = little ? t.scaleLittle : t.scale;
  const options = scale.map((label, index) => ({ label, ...(little ? { picture: <Face mood={index + 1} /> } : {}) }));
  return (
    <BigStep above={t.run.of(place + 1, all)} title={title}>
      <BigScale label={title} options={options} value={value} onChoose={onChoose} />
      <BigActions>
        <BigButton kind="other" onClick={() => onChoose(undefined)}>
          {t.run.skip}
        </BigButton>
        <BigButton kind="other" onClick={onBack}>
          {t.run.back}
        </BigButton>
        <BigButton kind="other" onClick={onStop}>
          {t.run.leave}
        </BigButton>
      </BigActions>
    </BigStep>
  );
}
