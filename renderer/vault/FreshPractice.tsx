/** @file Starting a fresh practice vault: says what goes before it goes. */
import { useState } from 'react';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { useTry } from './useTry';

export function FreshPractice({ refresh }: { refresh: () => Promise<void> }) {
  const { ui, vault } = useText();
  const [sure, setSure] = useState(false);
  const { busy, problem, run } = useTry();
  const fresh = () =>
    run(async () => {
      await ask('practice.create', {});
      setSure(false);
      await refresh();
    });
  if (!sure) {
    return (
      <Button kind="quiet" onClick={() => setSure(true)}>
        {vault.signIn.freshPractice}
      </Button>
    );
  }
  return (
    <div>
      <p>{vault.signIn.freshPracticeWarn}</p>
      <Problem error={problem} />
      <Actions>
        <Button small kind="stop" busy={busy} onClick={() => void fresh()}>
          {vault.signIn.freshPractice}
        </Button>
        <Button small onClick={() => setSure(false)}>
          {ui.cancel}
        </Button>
      </Actions>
    </div>
  );
}
