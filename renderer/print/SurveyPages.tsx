/** @file Surveys as pages: one sheet a code, five boxes or five faces a question, room for words. No name anywhere. */
import { useLayoutEffect } from 'react';
import type { SurveyFormPrint } from '../../shared/prints/document';
import { SURVEY } from '../../shared/surveys/survey';
import type { Language } from '../../shared/values';
import { surveys as english } from '../text/en/surveys';
import { surveys as spanish } from '../text/es/surveys';
import { Face } from '../ui/Face';
import { Sheet } from './Sheet';

const WORDS: Record<Language, typeof english> = { en: english, es: spanish };
const FIVE = [1, 2, 3, 4, 5] as const;

export function SurveyPages({ document: form, onReady }: { document: SurveyFormPrint; onReady: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [form, onReady]);
  return form.codes.map((code) => <OneSurvey key={code} form={form} code={code} />);
}

function OneSurvey({ form, code }: { form: SurveyFormPrint; code: string }) {
  const t = WORDS[form.language];
  const little = form.age === 'little';
  const asked = SURVEY[form.moment][form.role];
  return (
    <Sheet document={form} page={1} pages={1}>
      <div className="ck-survey">
        <header className="ck-survey-head">
          <div>
            <h1>{form.moment === 'before' ? t.sheet.heading : t.sheet.headingAfter}</h1>
            <p>{little ? t.sheet.leadLittle : t.sheet.lead}</p>
          </div>
          <p className="ck-survey-code">
            <span>{t.sheet.code}</span>
            <b>{code}</b>
            <span>{t.sheet.codeHelp}</span>
          </p>
        </header>
        <div className={little ? 'ck-survey-faces' : 'ck-survey-boxes'}>
          {!little && (
            <div className="ck-survey-scale" aria-hidden="true">
              <span />
              {t.scale.map((label) => (
                <span key={label}>{label}</span>
              ))}
            </div>
          )}
          {asked.map((question) => (
            <div key={question} className="ck-survey-row">
              <p>{little ? t.askLittle[question] : t.ask[question]}</p>
              {FIVE.map((n) => (
                <span
                  key={n}
                  className={little ? 'ck-survey-face' : 'ck-survey-box'}
                  role="img"
                  aria-label={(little ? t.scaleLittle : t.scale)[n - 1]}
                >
                  {little ? <Face mood={n} /> : <i>{n}</i>}
                </span>
              ))}
            </div>
          ))}
        </div>
        <p className="ck-survey-ask">{little ? t.run.wordsLittle : t.sheet.words}</p>
        <div className="ck-survey-room" role="img" aria-label={t.sheet.words}>
          {Array.from({ length: 12 }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ruled lines
            <i key={line} />
          ))}
        </div>
        <p className="ck-survey-fold">{t.sheet.fold}</p>
      </div>
    </Sheet>
  );
}
