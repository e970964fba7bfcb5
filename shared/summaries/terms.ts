/**
 * @file School years and terms by date. A school year runs from 1 August to 31 July, its second term from 1 January.
 *
 * The school's own calendar comes with a later issue; the codes stay.
 */
export interface Term {
  /** For example `2025-26/autumn`. */
  readonly code: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const yearName = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

/** The term that a date lies in. */
export function termOf(date: string): Term {
  const year = Number(date.slice(0, 4));
  const autumn = date.slice(5) >= '08-01';
  const start = autumn ? year : year - 1;
  return autumn
    ? { code: `${yearName(start)}/autumn`, label: `${yearName(start)} autumn`, from: `${start}-08-01`, to: `${start}-12-31` }
    : { code: `${yearName(start)}/spring`, label: `${yearName(start)} spring`, from: `${start + 1}-01-01`, to: `${start + 1}-07-31` };
}

/** The school year of a term's code. */
export function yearOf(termCode: string): Term {
  const name = termCode.split('/')[0] ?? termCode;
  const start = Number(name.slice(0, 4));
  return { code: name, label: `School year ${name}`, from: `${start}-08-01`, to: `${start + 1}-07-31` };
}
