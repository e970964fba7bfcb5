/** @file Blank report forms to be filled in by hand, one for each code. */
import type { Paper } from '../circles/plan';
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import type { ReportFormPrint } from './document';

export interface ReportFormsToPrint {
  readonly language: Language;
  readonly paper: Paper;
  /** As printed, for example `K7M-2X0`. */
  readonly codes: readonly string[];
}

/** Composes the forms. There is nothing on them but the codes: what is asked are the sheet's own words. */
export function composeReportForms({ language, paper, codes }: ReportFormsToPrint, options: PrintOptions): ReportFormPrint {
  const title = language === 'en' ? 'Something happened' : 'Pasó algo';
  return { kind: 'report_form', paper, language, ...options, title, codes: [...codes] };
}
