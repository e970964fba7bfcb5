/**
 * @file Every screen of the signed-in window: where it is, who has it, from which file. The only place that composes capabilities.
 *
 * To add a screen: one route here (lazy, so that nobody waits for a screen they don't open), in `tree`, and a row in `RAIL`
 * (`places.ts`) if it belongs in the rail. Screens read their params with `getRouteApi('/cases/$caseId').useParams()`.
 */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { CASE_SORTS } from '../../shared/cases/contract';
import { HARM_TYPES } from '../../shared/cases/words';
import type { Role } from '../../shared/values';
import { NotFound } from './NotFound';
import { HOME } from './places';
import { ScreenCrash } from './ScreenCrash';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ScreenCrash });
const at = () => root;

/** What is searched and filtered lives in the address, so that going back finds it again. */
const caseSearch = z.object({
  search: z.string().max(200).optional(),
  status: z.enum(['open', 'closed', 'all']).optional(),
  harmType: z.enum(HARM_TYPES).optional(),
  school: z.string().max(120).optional(),
  sort: z.enum(CASE_SORTS).optional(),
});

/** Which agreement of the case, or `new`. Without: its first one, or a new one. */
const agreementSearch = z.object({ id: z.string().max(40).optional() });

const today = createRoute({
  getParentRoute: at,
  path: '/today',
  component: lazyRouteComponent(() => import('../checkins/TodayScreen'), 'TodayScreen'),
});
const cases = createRoute({
  getParentRoute: at,
  path: '/cases',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('../cases/CasesScreen'), 'CasesScreen'),
});
const newCase = createRoute({
  getParentRoute: at,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('../cases/NewCaseScreen'), 'NewCaseScreen'),
});
const oneCase = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./CaseRoute'), 'CaseRoute'),
});
const chronology = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId/chronology',
  component: lazyRouteComponent(() => import('../notes/ChronologyScreen'), 'ChronologyScreen'),
});
const circles = createRoute({
  getParentRoute: at,
  path: '/circles',
  component: lazyRouteComponent(() => import('../circles/CirclesScreen'), 'CirclesScreen'),
});
const circle = createRoute({
  getParentRoute: at,
  path: '/circles/$circleId',
  component: lazyRouteComponent(() => import('../circles/CircleScreen'), 'CircleScreen'),
});
const agreement = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId/agreement',
  validateSearch: agreementSearch,
  component: lazyRouteComponent(() => import('../agreements/AgreementScreen'), 'AgreementScreen'),
});
const summaries = createRoute({
  getParentRoute: at,
  path: '/summaries',
  component: lazyRouteComponent(() => import('../summaries/SummariesScreen'), 'SummariesScreen'),
});
const signIns = createRoute({
  getParentRoute: at,
  path: '/sign-ins',
  component: lazyRouteComponent(() => import('../vault/SignIns'), 'SignIns'),
});

const tree = root.addChildren([today, cases, newCase, oneCase, chronology, agreement, circles, circle, summaries, signIns]);

/**
 * The router of one signed-in role. In memory: the window has no address bar, and nothing of a case may stand in an address
 * that the system sees.
 */
export function makeRouter(role: Role) {
  return createRouter({
    routeTree: tree,
    history: createMemoryHistory({ initialEntries: [HOME[role]] }),
    context: {},
    defaultPreload: 'intent',
    scrollRestoration: false,
    defaultErrorComponent: ScreenCrash,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
