/** @file A code as it stands on paper: numbered groups. */
import { language } from '../text/language';
import classes from './RecoveryCode.module.css';

/** The code's groups, as they stand on paper. */
export const groupsOf = (code: string): string[] => code.split(/[\s-]+/).filter((group) => group !== '');

/** Compared as the vault reads a code: no case, spaces or dashes; O is 0, I and L are 1. */
export const sameGroup = (typed: string, group: string): boolean => plain(typed) === plain(group);

const plain = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

export function CodeList({ code, label }: { code: string; label: string }) {
  return (
    <ol className={classes.code} aria-label={label} lang={language()}>
      {groupsOf(code).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be the same
        <li key={index}>
          <span className={classes.number} aria-hidden="true">
            {index + 1}
          </span>
          <span className={classes.group}>{group}</span>
        </li>
      ))}
    </ol>
  );
}
