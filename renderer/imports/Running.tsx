/** @file How far a long one has come, and the way to stop it. */
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import classes from './imports.module.css';
import { useProgress } from './queries';

export function Running() {
  const { imports } = useText();
  const t = imports.running;
  const progress = useProgress(true).data;
  const cancel = useTelling('imports.cancel');
  const phase = progress?.phase ?? 'idle';
  // The last moment can't be stopped: it either happens or it does not.
  const stoppable = phase !== 'keeping' && phase !== 'finding';
  return (
    <div className={classes.running}>
      <label className={classes.grow}>
        <span className={classes.strong}>{t.phase[phase]}</span>
        {/* Without a value it says only that something goes on. */}
        <progress
          className={classes.bar}
          max={1}
          {...(progress === undefined || progress.of === 0 ? {} : { value: progress.done / progress.of })}
        />
      </label>
      {progress !== undefined && progress.of > 0 && phase !== 'reading' && (
        <span className={classes.soft}>{t.of(progress.done, progress.of)}</span>
      )}
      {phase === 'writing' && <p className={classes.soft}>{t.safe}</p>}
      <Actions>
        <Button disabled={!stoppable || cancel.isPending} onClick={() => cancel.mutate({})}>
          {t.cancel}
        </Button>
      </Actions>
    </div>
  );
}
