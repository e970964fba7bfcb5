/** @file The signed-in window, loaded after the door has opened: providers round the router. */
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { useEffect, useState } from 'react';
import { styleNonce } from '../boot';
import { keepLive, makeQueryClient } from '../ipc/live';
import { theme, variables } from '../ui/theme';
import { SignedInContext, type SignedIn as SignedInValue } from './me';
import { makeRouter } from './routes';

/** Main sets the colour scheme of all of Chromium (`setTheme`); Mantine follows it and stores nothing. */
const followSystem: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function SignedIn({ state }: { state: SignedInValue }) {
  const [client] = useState(makeQueryClient);
  const [router] = useState(() => makeRouter(state.me.role));
  useEffect(() => keepLive(client), [client]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={followSystem}
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={client}>
        <SignedInContext value={state}>
          <RouterProvider router={router} />
        </SignedInContext>
      </QueryClientProvider>
    </MantineProvider>
  );
}
