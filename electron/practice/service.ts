/** @file The handler that makes a practice vault from the first screen. */
import type { Handlers } from '../../shared/ipc';
import type { practiceContract } from '../../shared/practice/contract';
import type { Context, Lobby } from '../context';
import { createFreshPracticeVault } from './build';

export const practiceHandlers: Handlers<typeof practiceContract, Context, Lobby> = {
  'practice.create': async (lobby, { cases }) => {
    lobby.openFolder(await createFreshPracticeVault(lobby.practiceRoot, { cases }));
    return {};
  },
};
