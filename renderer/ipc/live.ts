/**
 * @file What the window has read from the vault, and when it reads again.
 *
 *     const list = useQuery(asking('cases.list', { search }));
 *     const create = useTelling('cases.create');   // create.mutateAsync(input)
 *
 * A query's key starts with its capability (`['cases', 'cases.list', input]`). After each commit the vault process says what
 * changed, and every query that may show it is read again. Nothing is kept past the lock: the window is destroyed.
 */
import { QueryClient, type QueryKey, type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { AppContract, AppMethod, Capability } from '../../shared/contract';
import type { InputOf, OutputOf } from '../../shared/ipc';
import { ask, askShell, onChanged, type Refused } from './client';

/**
 * What else shows a capability's facts: a case view holds its circles, agreements and check-ins, and so on. Reading from the
 * local vault is cheap, a stale promise on the screen is not: when in doubt a capability is listed.
 */
const ALSO_SHOWN_BY: Record<Capability, readonly Capability[]> = {
  vault: [],
  drafts: [],
  people: ['cases', 'circles', 'checkins', 'notes', 'contacts', 'letters', 'search', 'support', 'retention'],
  cases: [
    'caseload',
    'circles',
    'agreements',
    'checkins',
    'letters',
    'people',
    'intakes',
    'paperforms',
    'notes',
    'safety',
    'register',
    'imports',
    'search',
    'support',
    'retention',
    'transfers',
  ],
  caseload: [],
  intakes: [],
  paperforms: [],
  preparation: ['cases', 'circles', 'checkins', 'support'],
  contacts: ['cases', 'circles', 'people', 'support'],
  circles: ['cases', 'checkins', 'prints', 'search'],
  agreements: ['cases', 'circles', 'checkins', 'prints', 'search'],
  checkins: ['cases', 'search'],
  followups: ['cases', 'agreements', 'checkins', 'notes', 'search'],
  notes: ['cases', 'search'],
  prints: ['cases', 'notes', 'register', 'checkins', 'letters'],
  summaries: ['register'],
  attachments: ['prints', 'register', 'letters', 'search', 'transfers'],
  safety: ['cases', 'checkins', 'search'],
  search: [],
  register: ['cases', 'checkins', 'letters'],
  imports: [],
  calendar: ['checkins'],
  support: ['cases', 'checkins', 'people', 'contacts', 'search'],
  letters: ['cases', 'checkins', 'notes', 'search'],
  aftercare: ['cases', 'checkins'],
  debriefs: ['notes', 'cases'],
  surveys: ['register'],
  retention: [],
  transfers: ['cases', 'register', 'checkins'],
  backups: [],
  audit: ['register'],
  scripts: [],
};

/** The capabilities to read again after a change. */
export const readAgain = (changed: readonly Capability[]): Set<Capability> =>
  new Set(changed.flatMap((one) => [one, ...ALSO_SHOWN_BY[one]]));

/** `networkMode: 'always'`: the vault is here whether or not the computer is online; by default queries would wait for a network. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        throwOnError: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Reads again what a change touches. Returns the way to stop. */
export function keepLive(client: QueryClient): () => void {
  return onChanged((changed) => {
    const touched = readAgain(changed);
    void client.invalidateQueries({ predicate: (query) => touched.has(query.queryKey[0] as Capability) });
  });
}

declare module '@tanstack/react-query' {
  interface Register {
    /** Whatever goes wrong is a refusal of the contract. */
    defaultError: Refused;
  }
}

/** What `useQuery` needs of a question. Written out: the library's own type would hold the whole contract, too long to be inferred. */
export interface Asking<T> {
  readonly queryKey: QueryKey;
  readonly queryFn: () => Promise<T>;
}

/** Options for `useQuery`: one question with its input. Its error is a `Refused`. */
export function asking<M extends AppMethod>(method: M, input: InputOf<AppContract, M>): Asking<OutputOf<AppContract, M>> {
  return { queryKey: [method.slice(0, method.indexOf('.')), method, input], queryFn: () => ask(method, input) };
}

/** A mutation that asks one method. Its error is a `Refused`: show it with `<Problem error={…} />`. */
export function useTelling<M extends AppMethod>(method: M): UseMutationResult<OutputOf<AppContract, M>, Refused, InputOf<AppContract, M>> {
  return useMutation({ mutationFn: (input: InputOf<AppContract, M>) => ask(method, input) });
}

/** The system's dialog for files to add: one grant a file, none when it was closed. */
export const chooseFiles = (): Promise<string[]> => askShell('chooseFiles', {});

/** The system's dialog for where a copy goes; `undefined` when it was closed. */
export const chooseCopy = (name: string, ending: string): Promise<string | undefined> => askShell('chooseCopy', { name, ending });

/** Prints a prepared job through main: the system's dialog or a PDF. `false` when it was cancelled. */
export const printJob = (job: string, as: 'printer' | 'pdf', name: string): Promise<boolean> => askShell('print', { job, as, name });
