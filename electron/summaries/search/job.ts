/** @file What is searched away from the thread that answers the window, and how far it is: the language between the two. */
import { z } from 'zod';
import { appErrorSchema, Refusal } from '../../../shared/result';
import {
  type Advice,
  adviceSchema,
  type Fact,
  protectedTableSchema,
  type ReleaseRequest,
  releaseStatisticsSchema,
} from '../../../shared/summaries/release';
import { AUDIT_FAULTS, type AuditFault, audit, type Beside, contradictsPrint, type EarlierPrint } from '../export/audit';
import type { KnownPrint } from '../export/joint-audit';
import { advise } from '../protect/advise';
import { type ProtectedRelease, type RunOptions, runProtected } from '../protect/run-protected';
import type { Solver } from '../protect/solver';

/** Seconds for the question whether a number that was published elsewhere can be true. */
const FIT_SECONDS = 20;

/** What a search is told besides facts and question: everything but functions. */
export type JobOptions = Omit<RunOptions, 'solver' | 'randomInt' | 'progress' | 'now' | 'offer'> & { readonly secret: Uint8Array };

export type Job =
  | { readonly kind: 'protect' | 'advise'; readonly facts: readonly Fact[]; readonly request: ReleaseRequest; readonly options: JobOptions }
  | {
      readonly kind: 'audit';
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly k: number;
      readonly beside: Omit<Beside, 'solver'>;
    }
  | { readonly kind: 'fit'; readonly earlier: readonly EarlierPrint[]; readonly known: readonly KnownPrint[] };

/** A release that has passed the gate. Its proof stays where it was found: it tells which numbers are small. */
const releaseSchema = z.strictObject({
  tables: z.array(protectedTableSchema).min(1),
  stats: releaseStatisticsSchema,
  proven: z.boolean(),
});
export type FoundRelease = z.infer<typeof releaseSchema>;

/** `quick` is a release that may be taken as it is; the search for one that shows more goes on. */
export const fromSearchSchema = z.union([
  z.strictObject({ say: z.literal('searching') }),
  z.strictObject({ say: z.literal('quick'), release: releaseSchema }),
  z.strictObject({ say: z.literal('release'), release: releaseSchema }),
  z.strictObject({ say: z.literal('advice'), advice: z.array(adviceSchema) }),
  z.strictObject({ say: z.literal('audited'), fault: z.enum(AUDIT_FAULTS).optional() }),
  z.strictObject({ say: z.literal('fitted'), contradicts: z.boolean() }),
  z.strictObject({ say: z.literal('refused'), error: appErrorSchema }),
]);
export type FromSearch =
  | { readonly say: 'searching' }
  | { readonly say: 'quick' | 'release'; readonly release: FoundRelease }
  | { readonly say: 'advice'; readonly advice: readonly Advice[] }
  | { readonly say: 'audited'; readonly fault?: AuditFault | undefined }
  | { readonly say: 'fitted'; readonly contradicts: boolean }
  | { readonly say: 'refused'; readonly error: Refusal['error'] };

/** Does the job in this thread and says how it went: one last message, whatever happens. */
export async function runJob(job: Job, solver: () => Promise<Solver>, say: (message: FromSearch) => void): Promise<void> {
  try {
    await doJob(job, await solver(), say);
  } catch (error) {
    // What is not a refusal is a defect of the search: no table, and no text of it leaves.
    say({ say: 'refused', error: error instanceof Refusal ? error.error : new Refusal('not-proven', { reason: 'solver' }).error });
  }
}

async function doJob(job: Job, solver: Solver, say: (message: FromSearch) => void): Promise<void> {
  say({ say: 'searching' });
  if (job.kind === 'audit') return say({ say: 'audited', fault: audit(job.files, job.k, { ...job.beside, solver }) });
  if (job.kind === 'fit') return say({ say: 'fitted', contradicts: contradictsPrint(job.earlier, job.known, solver, FIT_SECONDS) });
  const never = () => {
    throw new Error('chance comes from the secret');
  };
  const options: RunOptions = {
    ...job.options,
    solver,
    randomInt: never,
    ...(job.kind === 'protect' ? { offer: (quick) => say({ say: 'quick', release: withoutProof(quick) }) } : {}),
  };
  if (job.kind === 'advise') return say({ say: 'advice', advice: await advise(job.facts, job.request, options) });
  return say({ say: 'release', release: withoutProof(runProtected(job.facts, job.request, options)) });
}

const withoutProof = ({ tables, stats, proven }: ProtectedRelease): FoundRelease => ({ tables: [...tables], stats, proven });
