/**
 * @file A number or a plot as people read it: what it is, what it says in a sentence that can be copied, the plot that is its own table, and
 * what it means: what was counted, what is not in it, and what it does not say.
 */
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue';
import { Button } from './Button';
import { copyText } from './copy';
import classes from './FigureCard.module.css';
import { Facts } from './Page';
import { toast } from './toast';

export interface FigureCardProps {
  title: string;
  /** What it says, in words; this is what is copied. */
  caption: string;
  /** Added to what is copied and not shown: where it comes from, who it is for. */
  source?: string;
  /** Counted, out of, as of when, not in it. */
  meaning: readonly (readonly [label: string, value: ReactNode])[];
  /** What must not be read out of it. */
  warnings: readonly string[];
  children: ReactNode;
}

export function FigureCard({ title, caption, source, meaning, warnings, children }: FigureCardProps) {
  const { figure: t } = useText().ui;
  const copy = () => {
    if (copyText([caption, source].filter(Boolean).join(' '))) toast(t.copied);
  };
  return (
    <section className={classes.card} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.caption}>{caption}</p>
      {children}
      <div className={classes.below}>
        <details className={classes.meaning}>
          <summary>
            {t.meaning}
            <span className="visually-hidden">: {title}</span>
          </summary>
          <div className={classes.inside}>
            <Facts items={meaning} />
            <h3 className={classes.small}>{t.careful}</h3>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </div>
        </details>
        <Button kind="quiet" small onClick={copy} aria-label={t.copyLabel(title)}>
          {t.copy}
        </Button>
      </div>
    </section>
  );
}
