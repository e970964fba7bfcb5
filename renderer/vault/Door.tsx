/** @file What stands before the vault, by its state: make one, sign in, or why it can't be opened here. */
import { useState } from 'react';
import type { VaultState } from '../../shared/keys/contract';
import { Closed } from './Closed';
import { MakeVault } from './MakeVault';
import { Recover } from './Recover';
import { Restore } from './Restore';
import { SignIn } from './SignIn';
import { Welcome } from './Welcome';

export interface DoorProps {
  state: VaultState;
  /** Reads the vault's state again; the window follows it. */
  refresh: () => Promise<void>;
}

export function Door({ state, refresh }: DoorProps) {
  const [step, setStep] = useState<'first' | 'make' | 'recover' | 'restore' | 'mend'>('first');
  const back = () => setStep('first');
  if (step === 'restore' || step === 'mend') {
    return (
      <Restore
        state={state}
        damaged={step === 'mend'}
        onBack={back}
        onDone={async () => {
          back();
          await refresh();
        }}
      />
    );
  }
  const restore = () => setStep('restore');
  const mend = () => setStep('mend');
  switch (state.status) {
    case 'damaged':
    case 'newer':
    case 'busy':
    case 'not-practice':
      return <Closed state={state} status={state.status} refresh={refresh} onMend={mend} />;
    case 'none':
      return step === 'make' ? (
        <MakeVault state={state} refresh={refresh} onBack={back} />
      ) : (
        <Welcome state={state} refresh={refresh} onMake={() => setStep('make')} onRestore={restore} />
      );
    // `open` without somebody signed in can't be; the sign-in says so kindly if it ever is.
    case 'open':
    case 'locked':
      return step === 'recover' ? (
        <Recover state={state} refresh={refresh} onBack={back} />
      ) : (
        <SignIn key={state.folder} state={state} refresh={refresh} onRecover={() => setStep('recover')} onRestore={restore} onMend={mend} />
      );
  }
}
