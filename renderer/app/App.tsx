/**
 * @file The window from its first moment: the door until somebody has signed in, then the signed-in window.
 *
 * [Note: Door first] The first chunk holds only what the door needs: no router, no Mantine, no schemas. The signed-in window is
 * fetched while the passphrase is typed, so that nobody waits for it either. Not through `lazy` and `Suspense`: React holds a
 * fallback back for 300 ms before it shows what it waited for, even when that is there at once.
 */
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import type { VaultState } from '../../shared/keys/contract';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Door } from '../vault/Door';
import { DoorFrame } from '../vault/DoorFrame';
import type { SignedIn } from './me';

const load = () => import('./SignedIn');

/** Answers under this show nothing before them (expectation 41); slower ones a sentence. */
const PATIENCE_MS = 1500;

export function App() {
  const { vault } = useText();
  const [state, setState] = useState<VaultState>();
  const [Window, setWindow] = useState<ComponentType<{ state: SignedIn }>>();
  const [problem, setProblem] = useState<unknown>();
  const refresh = useCallback(async () => {
    try {
      const next = await ask('vault.state', {});
      if (next.status === 'open') {
        const { SignedIn: Loaded } = await load();
        setWindow(() => Loaded);
      }
      setState(next);
      setProblem(undefined);
    } catch (error) {
      setProblem(error);
    }
  }, []);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  useEffect(() => {
    if (state === undefined) return undefined;
    // After the door has been painted: it comes first.
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, [state]);

  if (problem !== undefined) {
    return (
      <DoorFrame>
        <Problem
          error={problem}
          action={
            <Button small onClick={() => void refresh()}>
              {vault.closed.again}
            </Button>
          }
        />
      </DoorFrame>
    );
  }
  if (state === undefined) return <Waiting />;
  if (state.status === 'open' && state.me !== undefined && Window !== undefined) {
    const { me, practice, developmentRuntime, folder } = state;
    return <Window state={{ me, practice, developmentRuntime, folder }} />;
  }
  return <Door state={state} refresh={refresh} />;
}

/** Nothing at first, then a sentence. */
function Waiting() {
  const { vault } = useText();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return long ? (
    <DoorFrame>
      <p role="status">{vault.waiting}</p>
    </DoorFrame>
  ) : undefined;
}
