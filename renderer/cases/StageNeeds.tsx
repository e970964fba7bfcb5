/** @file What the present stage needs before it is left: how much is missing in a line, the whole list on demand. */
import type { CaseView } from '../../shared/cases/contract';
import { presentStage, requirementsOf } from '../../shared/cases/lifecycle';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Shape } from '../ui/Status';
import classes from './StageNeeds.module.css';

export function StageNeeds({ view }: { view: CaseView }) {
  const { lifecycle: t } = useText();
  const stage = presentStage(view, today());
  if (stage === undefined) return undefined;
  const requirements = requirementsOf(stage, view, today());
  const names = (ids: readonly string[]) =>
    view.parties
      .filter((p) => ids.includes(p.id))
      .map((p) => p.name)
      .join(', ');
  return (
    <details className={classes.needs}>
      <summary>
        {t.stageIs(t.stage[stage])} · {t.open(requirements.filter((r) => !r.met).length)}
      </summary>
      <ul>
        {requirements.map(({ code, met, who }) => (
          <li key={code} className={met ? classes.met : undefined}>
            <Shape tone={met ? 'kept' : 'soon'} />
            <span>
              <span className="visually-hidden">{met ? t.met : t.unmet}: </span>
              {t.requirement[code]}
              {who.length > 0 && <span className={classes.who}>: {names(who)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
