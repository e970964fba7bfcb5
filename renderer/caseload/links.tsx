/** @file From a number to the cases behind it. */
import { Link } from '@tanstack/react-router';
import type { CaseFigure, Caseload } from '../../shared/caseload/caseload';
import type { CaseStatus } from '../../shared/cases/words';
import { type Text, useText } from '../text/catalogue';
import { figureInWords } from '../text/figure';

export interface CardProps {
  found: Caseload;
  /** Today, in words. */
  day: string;
}

/** What is under a plot: what was counted, out of what, as of when, and what is not in it. */
export function meaningOf(t: Text['caseload'], day: string, { counted, of, notIn }: { counted: string; of: string; notIn: string }) {
  return [
    [t.facts.counted, counted],
    [t.facts.denominator, of],
    [t.facts.asOf, t.asOf(day)],
    [t.facts.notIn, notIn],
  ] as const;
}

export interface CasesLinkProps {
  /** How many cases; none leads nowhere. */
  n: number;
  figure: CaseFigure;
  stage?: CaseStatus;
  /** What is written in place of the number of cases. */
  said?: string;
}

export function CasesLink({ n, figure, stage, said }: CasesLinkProps) {
  const text = useText();
  const shown = said ?? String(n);
  if (n === 0) return shown;
  return (
    <Link to="/cases" search={{ figure, stage }} aria-label={`${shown}. ${text.caseload.leads(n, figureInWords(figure, stage, text))}`}>
      {shown}
    </Link>
  );
}
