/** @file Kind questions beside a promise: whether it can be kept and is fair. They ask and never block. */
import type { Doubt } from '../../shared/agreements/realism';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import classes from './agreements.module.css';

export interface DoubtsProps {
  /** Of one promise. */
  doubts: readonly Doubt[];
  /** Its number, from 0. */
  item: number;
  /** Who promises it. */
  who: string;
  onMove: (day: string) => void;
}

export function Doubts({ doubts, item, who, onMove }: DoubtsProps) {
  const t = useText().agreements.doubts;
  const language = useLanguage();
  const words = ({ code, words: found = '', count = 0 }: Doubt): string => {
    switch (code) {
      case 'too_many':
        return t.too_many(who, count);
      case 'shaming':
      case 'vague':
        return t[code](found);
      case 'far_off':
        return t.far_off(count);
      default:
        return t[code];
    }
  };
  if (doubts.length === 0) return undefined;
  return (
    <ul className={classes.doubts} aria-label={t.label(item + 1)}>
      {doubts.map((doubt) => (
        <li key={doubt.code}>
          <span>{words(doubt)}</span>
          {doubt.better !== undefined && (
            <Button kind="quiet" small onClick={() => onMove(doubt.better ?? '')}>
              {t.move(dayName(doubt.better, language))}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
