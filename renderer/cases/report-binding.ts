/** @file Changes one field of a form's report: by update, so that two changes in one moment both stay; its errors go. */
import type { ReactNode } from 'react';
import type { ReportDraft } from './case-form';

interface ReportForm {
  values: { report: ReportDraft };
  errors: Record<string, ReactNode>;
  setValues: (update: (before: { report: ReportDraft }) => { report: ReportDraft }) => void;
  clearFieldError: (path: string) => void;
}

/** Without the errors at `path` and below. */
export function clearErrors(errors: Record<string, ReactNode>, path: string, clear: (path: string) => void): void {
  for (const known of Object.keys(errors)) if (known === path || known.startsWith(`${path}.`)) clear(known);
}

export function setReport<K extends keyof ReportDraft>(form: ReportForm, name: K, value: ReportDraft[K]): void {
  form.setValues((before) => ({ ...before, report: { ...before.report, [name]: value } }));
  clearErrors(form.errors, `report.${name}`, form.clearFieldError);
}
