/** @file Handlers about prints: composed from what the role may see, recorded as a disclosure, handed out once. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Agreement } from '../../shared/agreements/agreement';
import type { PartyId } from '../../shared/cases/case';
import { agreementObstacles } from '../../shared/cases/doors';
import type { PartyRole } from '../../shared/cases/words';
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import type { Handlers } from '../../shared/ipc';
import { composeCircle, printsOf } from '../../shared/prints/compose-circle';
import { composeDisposal } from '../../shared/prints/compose-disposal';
import { composeRecoveryParts, composeRecoverySheet } from '../../shared/prints/compose-recovery';
import type { PrintRequest, printsContract } from '../../shared/prints/contract';
import type { PrintDocument } from '../../shared/prints/document';
import { Refusal } from '../../shared/result';
import { isRewritten } from '../../shared/scripts/lists';
import type { Script } from '../../shared/scripts/model';
import { scriptOf } from '../../shared/scripts/of-plan';
import type { AgreementId, CaseId } from '../../shared/values';
import { getAgreement, toAgreement } from '../agreements/store';
import { record } from '../audit/record';
import { standingOf } from '../cases/standing';
import { deskCircles } from '../circles/desk';
import { openCircle } from '../circles/find';
import { dateOf } from '../clock';
import { type Context, casesDb, type Lobby, ownDb } from '../context';
import { type Disclosure, disclose } from '../disclosures/store';
import { printedLetter } from '../letters/print';
import { printedChronology } from '../notes/print';
import { certificates } from '../retention/desk';
import { transaction } from '../store/sql';
import { printedHandover } from '../transfers/letter';
import { agreementDocument, partiesOnPaper } from './agreement';
import { buddyCard } from './buddy-card';
import { registerDocument } from './register';

/** A recovery part as it is shown: eight groups of five. */
const PART = /^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/;

interface Made {
  readonly document: PrintDocument;
  readonly held: boolean;
  readonly caseId: CaseId | undefined;
  readonly subject: string;
  /** What else leaves with it and has a record of its own. */
  readonly also?: readonly Pick<Disclosure, 'kind' | 'subject' | 'why'>[];
  /** Whom it quotes: when one of them says no, it is to be collected. Absent: everybody of the case. */
  readonly quotes?: readonly PartyId[];
}

function plannedScript(view: CircleView): { script: Script; plan: CirclePlan } {
  const { plan } = view;
  const script = plan === undefined ? undefined : scriptOf(plan);
  if (plan === undefined || script === undefined) throw new Refusal('blocked', { reason: 'no-script' });
  return { script, plan };
}

function make(context: Context, request: PrintRequest): Made {
  const options = { practice: context.practice, printedOn: dateOf(context.clock.now()) };
  if (request.kind === 'register') {
    // Says that something was shown and to whom, and nothing of what was: it quotes nobody.
    return {
      document: registerDocument(context, request, context.practice),
      held: false,
      caseId: request.filter.caseId,
      subject: 'register',
      quotes: [],
    };
  }
  if (request.kind === 'disposal_certificate') {
    const [certificate] = certificates(casesDb(context), request.id);
    if (certificate === undefined) throw new Refusal('not-found', { reason: 'certificate' });
    // Kinds and numbers of something that is no more: it quotes nobody.
    return { document: composeDisposal(certificate, request, options), held: false, caseId: undefined, subject: request.id, quotes: [] };
  }
  if (request.kind === 'agreement') {
    const found =
      context.me.role === 'facilitator' ? agreementOnDesk(context, request.agreementId) : agreementInCase(context, request.agreementId);
    const { language, paper } = request;
    return {
      document: agreementDocument({ ...found, language, paper, ...options }),
      held: found.held,
      caseId: found.caseId,
      subject: request.agreementId,
      quotes: [...new Set([...promised(found.agreement), ...found.agreement.signatures.map((s) => s.partyId), ...seatedIn(found.view)])],
    };
  }
  if (request.kind === 'buddy_card') return { ...buddyCard(context, request, options), held: false };
  if (request.kind === 'letter') return printedLetter(context, request, options);
  if (request.kind === 'chronology') {
    const { document, named } = printedChronology(context, request, options);
    const also = named.map((n) => ({ kind: 'restricted_note', subject: n.noteId, why: n.reason }));
    return { document, held: false, caseId: request.caseId, subject: request.caseId, also };
  }
  if (request.kind === 'handover_letter') return { held: false, ...printedHandover(context, request, options) };
  const view = openCircle(context, request.circleId);
  const { script, plan: chosen } = plannedScript(view);
  const plan = { ...chosen, paper: request.paper };
  if (!printsOf(plan).includes(request.kind)) throw new Refusal('blocked', { reason: 'no-other-language' });
  return {
    document: composeCircle(request.kind, script, plan, options),
    held: view.held,
    caseId: view.caseId,
    subject: request.circleId,
    // The library's guidelines hold nobody's name; what somebody wrote for this circle may.
    quotes: request.kind === 'guidelines_poster' && plan.script === undefined && !isRewritten(plan, 'poster') ? [] : seatedIn(view),
  };
}

const seatedIn = (view: CircleView | undefined): PartyId[] =>
  (view?.circle.seats ?? []).flatMap((s) => (s.partyId === undefined ? [] : [s.partyId]));

const promised = (agreement: Agreement): PartyId[] =>
  agreement.items.flatMap((i) => (i.owedTo === undefined ? [i.owedBy] : [i.owedBy, i.owedTo]));

interface FoundAgreement {
  readonly agreement: Agreement;
  readonly view: CircleView | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, PartyRole>>;
  readonly caseId: CaseId | undefined;
  readonly held: boolean;
}

function agreementOnDesk(context: Context, id: AgreementId): FoundAgreement {
  for (const released of deskCircles(ownDb(context))) {
    const agreement = released.agreements.find((a) => a.id === id);
    if (agreement !== undefined)
      return {
        agreement,
        view: openCircle(context, released.circle.id),
        names: released.names,
        roles: {},
        caseId: undefined,
        held: released.held,
      };
  }
  throw new Refusal('not-found', { reason: 'agreement' });
}

function agreementInCase(context: Context, id: AgreementId): FoundAgreement {
  const db = casesDb(context);
  const row = getAgreement(db, id);
  const view = row.circle_id === undefined ? undefined : openCircle(context, row.circle_id);
  const agreement = toAgreement(db, row);
  const { facts, parties, consents } = standingOf(db, row.case_id, dateOf(context.clock.now()));
  const quoted = parties.filter((p) => promised(agreement).includes(p.id));
  // An agreement of no circle, or of somebody who was not in it, is judged by whom it names.
  const held = (view?.held ?? false) || agreementObstacles(facts, quoted, consents).length > 0;
  return { agreement, view, ...partiesOnPaper(db, row.case_id), caseId: row.case_id, held };
}

const heldReason = (request: PrintRequest): string => (request.kind === 'letter' ? 'letter-held' : 'circle-held');

const newJob = (): string => randomBytes(16).toString('hex');

export const printsHandlers: Handlers<typeof printsContract, Context, Lobby> = {
  'prints.preview': (context, request) => make(context, request).document,

  'prints.prepare': (context, { request, toWhom, why, until, copies }) => {
    const made = make(context, request);
    if (made.held) throw new Refusal('blocked', { reason: heldReason(request) });
    const job = newJob();
    const taken = () => {
      // A stop or a withdrawal that came while the dialog was open still holds the paper back.
      if (make(context, request).held) throw new Refusal('blocked', { reason: heldReason(request) });
      // Every print has a disclosure record (invariant 9).
      transaction(ownDb(context), (db) => {
        const shown = { caseId: made.caseId, toWhom, until, copies, quotes: made.quotes };
        disclose(db, context, { ...shown, kind: request.kind, subject: made.subject, why });
        for (const more of made.also ?? []) {
          disclose(db, context, { ...shown, ...more });
          record(db, context, `prints.${more.kind}`, more.subject);
        }
        record(db, context, `prints.${request.kind}`, made.subject);
      });
      context.changed('prints', 'register');
    };
    context.jobs.set(job, { document: made.document, taken });
    return { job };
  },

  'prints.recoverySheet': (lobby, { code, paper, language }) => {
    const job = newJob();
    const at = dateOf(lobby.clock.now());
    const vaultName = basename(lobby.folder());
    const document = composeRecoverySheet(
      { language, paper, vaultName, codeGroups: code.split('-'), date: at },
      { practice: lobby.developmentRuntime },
    );
    // The sheet belongs to no record: nothing of a case is on it.
    lobby.jobs.set(job, { document, taken: () => undefined });
    return { job };
  },

  'prints.recoveryParts': (lobby, { parts, paper, language }) => {
    if (!parts.every((part) => PART.test(part))) throw new Refusal('invalid', { fields: ['parts'] });
    const job = newJob();
    const about = { language, paper, vaultName: basename(lobby.folder()), date: dateOf(lobby.clock.now()) };
    const document = composeRecoveryParts({ ...about, parts }, { practice: lobby.developmentRuntime });
    lobby.jobs.set(job, { document, taken: () => undefined });
    return { job };
  },

  'prints.document': (lobby, { job }) => {
    const waiting = lobby.jobs.get(job);
    lobby.jobs.delete(job);
    if (waiting === undefined) throw new Refusal('not-found', { reason: 'print-job' });
    waiting.taken();
    return waiting.document;
  },

  'prints.pictures': (lobby, { job, pictures }) => {
    const drawn = lobby.drawn.get(job);
    lobby.drawn.delete(job);
    if (drawn === undefined) throw new Refusal('not-found', { reason: 'print-job' });
    drawn(pictures);
    return {};
  },
};
