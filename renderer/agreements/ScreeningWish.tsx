/** @file What the person harmed said in the screening that they want and do not want (S14), as it stands there. */
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import classes from './agreements.module.css';

export function ScreeningWish({ view }: { view: Pick<CaseView, 'screening'> }) {
  const words = useText().agreements.needs;
  const wish = view.screening?.answers.S14?.note ?? '';
  if (wish === '') return undefined;
  return (
    <p className={classes.wish}>
      <span>{words.said}</span> {wish}
    </p>
  );
}
