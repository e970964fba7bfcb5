/**
 * @file Every screen of the signed-in window: where it is, who has it, from which file. The only place that composes capabilities.
 *
 * To add a screen: one route here (lazy, so that nobody waits for a screen they don't open), in `tree`, and a row in `RAIL`
 * (`places.ts`) if it belongs in the rail. Screens read their params with `getRouteApi('/cases/$caseId').useParams()`.
 */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { caseFilterSchema } from '../../shared/cases/contract';
import { CHECKIN_VIEWS } from '../../shared/checkins/views';
import { PERSON_KINDS } from '../../shared/people/person';
import { RETENTION_PLACES } from '../../shared/retention/desk';
import type { ReleaseRequest } from '../../shared/summaries/release';
import type { Role } from '../../shared/values';
import { NotFound } from './NotFound';
import { HOME } from './places';
import { ScreenCrash } from './ScreenCrash';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ScreenCrash });
const at = () => root;

/** What is searched and filtered lives in the address, so that going back finds it again. */
const caseSearch = caseFilterSchema.extend({
  search: z.string().max(400).optional(),
  status: z.enum(['open', 'closed', 'all']).optional(),
});

/** Who is looked for; going back from a person finds the list as it was. */
const peopleSearch = z.object({ text: z.string().max(120).optional(), kind: z.enum(PERSON_KINDS).optional() });
/** What a new report is made from: a quick note by its id, or a paper form by its code. */
const newCaseSearch = z.object({ intake: z.string().max(40).optional(), paper: z.string().max(40).optional() });

/** The code of a paper form, as somebody typed it. */
const paperSearch = z.object({ code: z.string().max(40).optional() });
/** How check-ins are looked at, and the number of a slip that came back. */
const checkinSearch = z.object({ by: z.enum(CHECKIN_VIEWS).optional().catch(undefined), slip: z.string().max(40).optional() });
/** Which part of the register: a case, some days, what is still out. */
const registerSearch = z.object({
  caseId: z.string().max(40).optional(),
  state: z.enum(['to_collect', 'overdue']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});

/** A survey that is answered for a case: its sheet may stay there. */
const surveySearch = z.object({ caseId: z.string().max(40).optional().catch(undefined), code: z.string().max(40).optional() });
/** The question that the overview on one page asked, to be released. The screen parses it: who never opens it needs no codebook. */
const summarySearch = z.object({ request: z.custom<ReleaseRequest>().optional() });
/** Which part of keeping and deleting. */
const retentionSearch = z.object({ place: z.enum(RETENTION_PLACES).optional().catch(undefined) });

/** Which agreement of the case, or `new`. Without: its first one, or a new one. */
const agreementId = z.object({ id: z.string().max(40).optional() });
/** And whether it is being read back. */
const roomSearch = agreementId.extend({ read: z.boolean().optional() });
/** A circle is walked through with invented people. */
const runSearch = z.object({ rehearse: z.boolean().optional().catch(undefined) });
/** `go`: what somebody came here to do. */
const agreementSearch = agreementId.extend({ go: z.enum(['renegotiate']).optional().catch(undefined) });

const today = createRoute({
  getParentRoute: at,
  path: '/today',
  component: lazyRouteComponent(() => import('./TodayRoute'), 'TodayRoute'),
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
  validateSearch: newCaseSearch,
  component: lazyRouteComponent(() => import('../cases/NewCaseScreen'), 'NewCaseScreen'),
});
const oneCase = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./CaseRoute'), 'CaseRoute'),
});
const caseload = createRoute({
  getParentRoute: at,
  path: '/caseload',
  component: lazyRouteComponent(() => import('../caseload/CaseloadScreen'), 'CaseloadScreen'),
});
const people = createRoute({
  getParentRoute: at,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../people/PeopleScreen'), 'PeopleScreen'),
});
const person = createRoute({
  getParentRoute: at,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./PersonRoute'), 'PersonRoute'),
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
const scripts = createRoute({
  getParentRoute: at,
  path: '/circles/scripts',
  component: lazyRouteComponent(() => import('../scripts/ScriptsScreen'), 'ScriptsScreen'),
});
const oneScript = createRoute({
  getParentRoute: at,
  path: '/circles/scripts/$scriptId',
  component: lazyRouteComponent(() => import('../scripts/EditorScreen'), 'EditorScreen'),
});
const after = createRoute({
  getParentRoute: at,
  path: '/circles/$circleId/after',
  component: lazyRouteComponent(() => import('./AfterRoute'), 'AfterRoute'),
});
const circleRoom = createRoute({
  getParentRoute: at,
  path: '/circles/$circleId/room',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('../circles/RunScreen'), 'RunScreen'),
});
const circleDesk = createRoute({
  getParentRoute: at,
  path: '/circles/$circleId/desk',
  component: lazyRouteComponent(() => import('../circles/OnDeskScreen'), 'OnDeskScreen'),
});
const rooms = createRoute({
  getParentRoute: at,
  path: '/rooms',
  component: lazyRouteComponent(() => import('../circles/RoomsScreen'), 'RoomsScreen'),
});
const debrief = createRoute({
  getParentRoute: at,
  path: '/debrief',
  component: lazyRouteComponent(() => import('./DebriefRoute'), 'DebriefRoute'),
});
const surveys = createRoute({
  getParentRoute: at,
  path: '/surveys',
  validateSearch: surveySearch,
  component: lazyRouteComponent(() => import('./SurveysRoute'), 'SurveysRoute'),
});
const agreement = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId/agreement',
  validateSearch: agreementSearch,
  component: lazyRouteComponent(() => import('../agreements/AgreementScreen'), 'AgreementScreen'),
});
const agreementRoom = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId/agreement/room',
  validateSearch: roomSearch,
  component: lazyRouteComponent(() => import('../agreements/RoomScreen'), 'RoomScreen'),
});
const summaries = createRoute({
  getParentRoute: at,
  path: '/summaries',
  validateSearch: summarySearch,
  component: lazyRouteComponent(() => import('./SummariesRoute'), 'SummariesRoute'),
});
const summaryOverview = createRoute({
  getParentRoute: at,
  path: '/summaries/overview',
  component: lazyRouteComponent(() => import('./SummariesRoute'), 'OverviewRoute'),
});
const register = createRoute({
  getParentRoute: at,
  path: '/register',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('../register/RegisterScreen'), 'RegisterScreen'),
});
const retention = createRoute({
  getParentRoute: at,
  path: '/retention',
  validateSearch: retentionSearch,
  component: lazyRouteComponent(() => import('../retention/RetentionScreen'), 'RetentionScreen'),
});
const imports = createRoute({
  getParentRoute: at,
  path: '/import',
  component: lazyRouteComponent(() => import('../imports/ImportScreen'), 'ImportScreen'),
});
const transfers = createRoute({
  getParentRoute: at,
  path: '/transfers',
  component: lazyRouteComponent(() => import('./TransfersRoute'), 'TransfersRoute'),
});
const handover = createRoute({
  getParentRoute: at,
  path: '/cases/$caseId/handover',
  component: lazyRouteComponent(() => import('../transfers/HandOverScreen'), 'HandOverScreen'),
});
const signIns = createRoute({
  getParentRoute: at,
  path: '/sign-ins',
  component: lazyRouteComponent(() => import('../vault/SignIns'), 'SignIns'),
});
const recovery = createRoute({
  getParentRoute: at,
  path: '/recovery',
  component: lazyRouteComponent(() => import('../vault/RecoveryScreen'), 'RecoveryScreen'),
});
const help = createRoute({ getParentRoute: at, path: '/help', component: lazyRouteComponent(() => import('./HelpRoute'), 'HelpRoute') });

const support = createRoute({
  getParentRoute: at,
  path: '/support',
  component: lazyRouteComponent(() => import('../support/OverviewScreen'), 'OverviewScreen'),
});
const notes = createRoute({
  getParentRoute: at,
  path: '/notes',
  component: lazyRouteComponent(() => import('../intakes/IntakesScreen'), 'IntakesScreen'),
});
const paperForms = createRoute({
  getParentRoute: at,
  path: '/paper-forms',
  validateSearch: paperSearch,
  component: lazyRouteComponent(() => import('../paperforms/PaperFormsScreen'), 'PaperFormsScreen'),
});

const checkins = createRoute({
  getParentRoute: at,
  path: '/checkins',
  validateSearch: checkinSearch,
  component: lazyRouteComponent(() => import('../checkins/CheckinsScreen'), 'CheckinsScreen'),
});
const calendar = createRoute({
  getParentRoute: at,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../calendar/CalendarScreen'), 'CalendarScreen'),
});

const backups = createRoute({
  getParentRoute: at,
  path: '/backups',
  component: lazyRouteComponent(() => import('../backups/BackupsScreen'), 'BackupsScreen'),
});

const trail = createRoute({
  getParentRoute: at,
  path: '/trail',
  component: lazyRouteComponent(() => import('../audit/TrailScreen'), 'TrailScreen'),
});

const tree = root.addChildren([
  today,
  cases,
  caseload,
  newCase,
  oneCase,
  people,
  person,
  chronology,
  circles,
  circle,
  circleRoom,
  circleDesk,
  rooms,
  scripts,
  oneScript,
  after,
  debrief,
  surveys,
  agreement,
  agreementRoom,
  summaries,
  summaryOverview,
  register,
  signIns,
  recovery,
  help,
  notes,
  paperForms,
  imports,
  checkins,
  calendar,
  support,
  retention,
  transfers,
  handover,
  backups,
  trail,
]);

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
