/** @file From a number to the cases behind it. */
import { Link } from '@tanstack/react-router';
import type { CaseFigure, Caseload } from '../../shared/caseload/caseload';
import type { CaseStatus } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { figureInWords } from '../text/figure';

export interface CardProps {
  found: Caseload;
  /** Today, in words. */
  day: string;
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
