/** @file What one deletion would take and leave, in words. */
import type { Planned } from '../../shared/retention/desk';
import { isSoft } from '../../shared/retention/desk';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { StatusWord } from '../ui/Status';
import classes from './retention.module.css';
import { asideName, obstacleWords } from './words';

/** @param titled with the name of what it is about, where there are several */
export function PlannedBlock({ plan, titled = true }: { plan: Planned; titled?: boolean }) {
  const text = useText();
  const { retention: t } = text;
  const language = useLanguage();
  const hard = plan.obstacles.filter((o) => !isSoft(o));
  return (
    <div className={classes.plan}>
      {titled && <h3>{asideName(plan, text)}</h3>}
      {hard.length > 0 && <StatusWord tone="stop">{t.plan.blocked}</StatusWord>}
      {plan.obstacles.map((obstacle) => (
        <p key={obstacle.why}>{obstacleWords(obstacle, text, language)}</p>
      ))}
      <div className={classes.columns}>
        <div>
          <p className={classes.label}>{t.plan.goes}</p>
          <ul>
            {plan.gone.map(({ kind, n }) => (
              <li key={kind}>{t.gone[kind](n)}</li>
            ))}
            {plan.bytes > 0 && <li>{t.plan.bytes(megabytes(plan.bytes, language))}</li>}
          </ul>
        </div>
        {plan.left.length > 0 && (
          <div>
            <p className={classes.label}>{t.plan.stays}</p>
            <ul>
              {plan.left.map(({ kind, n }) => (
                <li key={kind}>{t.left[kind](n)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}

const megabytes = (bytes: number, language: string): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(bytes / 1024 / 1024, 0.1))} MB`;
