/** @file Errors of a form that go when their field changes. */
import type { ReactNode } from 'react';

/** Takes away the errors at `path` and below. */
export function clearErrors(errors: Record<string, ReactNode>, path: string, clear: (path: string) => void): void {
  for (const known of Object.keys(errors)) if (known === path || known.startsWith(`${path}.`)) clear(known);
}

/** Takes away the errors of the report's own fields that a patch changes; incidents say themselves what changed in them. */
export function clearReportErrors(errors: Record<string, ReactNode>, patch: object, clear: (path: string) => void): void {
  for (const name of Object.keys(patch)) if (name !== 'incidents') clearErrors(errors, `report.${name}`, clear);
}
