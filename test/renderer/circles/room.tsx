/** @file A window with the screens of circles, agreements and Today, and the fake vault of the case screens' tests. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { z } from 'zod';
import { AgreementScreen } from '../../../renderer/agreements/AgreementScreen';
import { TodayScreen } from '../../../renderer/checkins/TodayScreen';
import { CircleScreen } from '../../../renderer/circles/CircleScreen';
import { CirclesScreen } from '../../../renderer/circles/CirclesScreen';
import { makeQueryClient } from '../../../renderer/ipc/live';
import { circleSchema } from '../../../shared/circles/circle';
import { type CircleView, circleViewSchema } from '../../../shared/circles/contract';
import { vaultStateSchema } from '../../../shared/keys/contract';
import { answers, asked, CASE, HARMED, id, RESPONSIBLE, settle } from '../cases/support';

export const CIRCLE = id(0xd1);
export const AGREEMENT = id(0xa9);

/** What `vault.state` answers: who is signed in, and a facilitator who could keep a circle. */
export const vaultState = (role: 'counselor' | 'facilitator') => {
  const users = [
    { id: id(0xf1), role: 'counselor', label: 'Ines' },
    { id: id(0xf2), role: 'facilitator', label: 'Maren (facilitator)' },
  ];
  return vaultStateSchema.parse({
    status: 'open',
    folder: 'Practice',
    practice: true,
    users,
    me: users.find((user) => user.role === role),
    developmentRuntime: false,
    practiceSignIns: [],
  });
};

/** The circle of the bent telescope: Pim, Bo, and Pim's guardian. */
export const aCircle = (change: object = {}) =>
  circleSchema.parse({
    id: CIRCLE,
    process: 'conference',
    status: 'planned',
    plannedOn: '2025-09-10',
    startTime: '10:00',
    minutes: 60,
    place: 'Library',
    purpose: 'So that the telescope can be used again',
    language: 'en',
    ageBand: '8-10',
    keeperUserId: id(0xf2),
    keeperName: 'Maren (facilitator)',
    statusNote: '',
    seats: [
      { partyId: HARMED, name: 'Pim', role: 'harmed' },
      { partyId: RESPONSIBLE, name: 'Bo', role: 'responsible' },
      { partyId: id(0xa3), name: 'Ms Thistledown', role: 'guardian_of', supports: HARMED },
    ],
    ...change,
  });

export const aCircleView = (change: object = {}): CircleView =>
  circleViewSchema.parse({ circle: aCircle(), agreements: [], names: { [HARMED]: 'Pim', [RESPONSIBLE]: 'Bo' }, held: false, ...change });

let root: Root | undefined;

/** Opens an address; `section` is what stands on the case page. */
export async function enter(at: string, section: ReactNode = undefined): Promise<void> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const top = createRootRoute({ component: Outlet });
  const parent = () => top;
  const any = z.looseObject({});
  const tree = top.addChildren([
    createRoute({ getParentRoute: parent, path: '/today', component: TodayScreen }),
    createRoute({ getParentRoute: parent, path: '/circles', component: CirclesScreen }),
    createRoute({ getParentRoute: parent, path: '/circles/$circleId', component: CircleScreen }),
    createRoute({ getParentRoute: parent, path: '/cases/$caseId', component: () => section }),
    createRoute({ getParentRoute: parent, path: '/cases/$caseId/agreement', validateSearch: any, component: AgreementScreen }),
  ]);
  const router = createRouter({ routeTree: tree, history: createMemoryHistory({ initialEntries: [at] }) });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <MantineProvider>
        <Notifications />
        <QueryClientProvider client={makeQueryClient()}>
          {/* The register of the app names its own router; this one has the same addresses. */}
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
  await settle();
}

export async function leave(): Promise<void> {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
  asked.length = 0;
  answers.clear();
}

export const casePage = `/cases/${CASE}`;
