/** @file First run: what it is in three calm sentences, and the two ways on. */
import { ask, askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Notice, Problem } from '../ui/Problem';
import type { DoorProps } from './Door';
import { DoorFrame } from './DoorFrame';
import { useTry } from './useTry';
import classes from './Welcome.module.css';

export function Welcome({ state, refresh, onMake, onRestore }: DoorProps & { onMake: () => void; onRestore: () => void }) {
  const { vault, backups } = useText();
  const { busy, problem, run } = useTry();
  const practice = () =>
    run(async () => {
      await ask('practice.create', {});
      await refresh();
    });
  const choose = () =>
    run(async () => {
      if (await askShell('chooseVaultFolder', {})) await refresh();
    });
  const developing = state.developmentRuntime;
  return (
    <DoorFrame
      title={vault.welcome.title}
      developmentRuntime={developing}
      foot={
        <>
          <Button kind="quiet" onClick={() => void choose()}>
            {vault.welcome.open}
          </Button>
          <Button kind="quiet" onClick={onRestore}>
            {backups.restore.link}
          </Button>
        </>
      }
    >
      <ul className={classes.sentences}>
        {vault.welcome.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Problem error={problem} />
      <div className={classes.ways}>
        {developing ? (
          <Notice tone="accent">{vault.welcome.developmentOnly}</Notice>
        ) : (
          <div>
            <Button kind="primary" wide onClick={onMake}>
              {vault.welcome.make}
            </Button>
            <p className={classes.help}>{vault.welcome.folder(state.folder)}</p>
          </div>
        )}
        <div>
          <Button kind={developing ? 'primary' : 'plain'} wide busy={busy} onClick={() => void practice()}>
            {vault.welcome.practice}
          </Button>
          <p className={classes.help}>{vault.welcome.practiceHelp}</p>
        </div>
        {developing && (
          <Button kind="plain" wide onClick={onMake}>
            {vault.welcome.makePractice}
          </Button>
        )}
      </div>
    </DoorFrame>
  );
}
