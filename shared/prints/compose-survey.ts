/** @file Surveys to be filled in by hand, one a sheet and one for each code. */
import type { Paper } from '../circles/plan';
import type { Survey } from '../surveys/survey';
import type { PrintOptions } from './compose';
import type { SurveyFormPrint } from './document';

export interface SurveysToPrint {
  readonly survey: Survey;
  readonly paper: Paper;
  /** As printed, for example `K7M-2X0`. */
  readonly codes: readonly string[];
}

/** Composes the forms. What is asked are the sheet's own words; the document says which survey it is and holds no word of a person. */
export function composeSurveyForms({ survey, paper, codes }: SurveysToPrint, options: PrintOptions): SurveyFormPrint {
  const { language, ...asked } = survey;
  const title = language === 'en' ? 'How was it?' : '¿Cómo fue?';
  return { kind: 'survey_form', paper, language, ...options, title, ...asked, codes: [...codes] };
}
