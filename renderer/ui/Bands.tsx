/** @file The bands across the top: practice vault, development runtime. Quiet, always there, never to be mistaken. */
import { useText } from '../text/catalogue';
import classes from './Bands.module.css';

export function Bands({ practice, developmentRuntime }: { practice: boolean; developmentRuntime: boolean }) {
  const { shell } = useText();
  if (!practice && !developmentRuntime) return undefined;
  return (
    <section aria-label={practice ? shell.practice : shell.development}>
      {practice && (
        <div className={classes.practice}>
          <span className={classes.word}>{shell.practice}</span>
          <span className={classes.more}>{shell.practiceHelp}</span>
        </div>
      )}
      {developmentRuntime && <p className={classes.development}>{shell.development}</p>}
    </section>
  );
}
