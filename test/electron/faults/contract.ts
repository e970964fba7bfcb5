/** @file The whole contract as a list, for tests that must not miss a method. */
import { type AppMethod, appContract } from '../../../shared/contract';
import type { Method } from '../../../shared/ipc';

export const METHODS: readonly (readonly [AppMethod, Method])[] = Object.entries(appContract) as [AppMethod, Method][];
