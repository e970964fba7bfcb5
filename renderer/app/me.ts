/** @file Who is signed in, and what the vault said about itself at that moment. */
import { createContext, useContext } from 'react';
import type { VaultState, VaultUser } from '../../shared/keys/contract';

export interface SignedIn extends Pick<VaultState, 'practice' | 'developmentRuntime' | 'folder'> {
  me: VaultUser;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** @throws Error outside the signed-in window, which is a defect. */
export function useSignedIn(): SignedIn {
  const value = useContext(SignedInContext);
  if (value === undefined) throw new Error('not signed in');
  return value;
}

export const useMe = (): VaultUser => useSignedIn().me;
