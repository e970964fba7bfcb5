/** @file Handlers about keeping and deleting: rules, holds, the desk, dry run, putting aside, deletion, certificates. */

import { daysBetween } from '../../shared/days';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { retentionContract } from '../../shared/retention/contract';
import { type Planned, REMINDER_DAYS, type Target } from '../../shared/retention/desk';
import { type RuleInput, ruleIdSchema } from '../../shared/retention/rule';
import type { CaseId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { findRow } from '../cases/list';
import { refreshCase } from '../cases/progress';
import { happened } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { livePerson } from '../people/store';
import { projectCase } from '../projections/project';
import { type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { asideLines, asideOf, asides, putAside, takeBack } from './aside';
import { refreshAllClocks, rulesOf, setSetting, settingOf } from './clocks';
import { certificates, clocksOf, countView, deskRows } from './desk';
import { holdsOfCase, holdsOfPerson, insertHold, openHold } from './holds';
import { countPutAway, deletePutAway, intakeMonths, putAwayNotes } from './intakes';
import { unneeded } from './persons';
import { planOf, refuseObstacles } from './plan';
import { deleteForGood } from './remove';

const today = (context: Context): string => dateOf(context.clock.now());

function saveRule(db: WriteDb, rule: RuleInput): string {
  const before = rulesOf(db).find((r) => r.id === rule.id);
  if (rule.id !== undefined && before === undefined) throw new Refusal('not-found', { reason: 'rule' });
  const id = rule.id ?? newId(ruleIdSchema);
  // Its own words speak for a rule that somebody changed; a default that was only signed stays one.
  const same =
    before !== undefined &&
    (rule.source ?? '') === '' &&
    (['class', 'reason', 'event', 'age', 'fixedOn', 'months', 'remindMonths', 'deletes'] as const).every((k) => before[k] === rule[k]);
  run(
    db,
    sql`INSERT OR REPLACE INTO retention_rule (id, class, reason, event, age, fixed_on, months, remind_months, deletes, origin, source, signed_by, signed_on)
        VALUES (${id}, ${rule.class}, ${rule.reason}, ${rule.event}, ${rule.age}, ${rule.fixedOn}, ${rule.months}, ${rule.remindMonths},
                ${rule.deletes}, ${same ? before.origin : 'own'}, ${rule.source}, ${rule.signed?.by}, ${rule.signed?.on})`,
  );
  return id;
}

function changeRules<T>(context: Context, action: string, fn: (db: WriteDb) => { value: T; subject: string }): T {
  const value = transaction(casesDb(context), (db) => {
    const done = fn(db);
    refreshAllClocks(db);
    record(db, context, action, done.subject);
    return done.value;
  });
  context.changed('retention');
  return value;
}

/** A case changes with its own line in the audit trail and the timeline; a person with a line in the trail. */
function changeHeld(
  context: Context,
  of: { caseId?: CaseId | undefined; personId?: string | undefined },
  action: string,
  fn: (db: WriteDb) => void,
): void {
  if (of.caseId !== undefined) {
    changeCase(context, of.caseId, action, ['retention', 'people'], fn);
    return;
  }
  transaction(casesDb(context), (db) => {
    fn(db);
    record(db, context, action, of.personId ?? '');
  });
  context.changed('people', 'retention');
}

const ALL = [
  'cases',
  'people',
  'search',
  'notes',
  'attachments',
  'circles',
  'agreements',
  'checkins',
  'register',
  'summaries',
  'imports',
  'retention',
] as const;

const asideDays = (db: ReadDb): number => Number(settingOf(db, 'aside-days') ?? 14);

/** Who the desk is about must be somebody it could show: a merged record, or a case that is put aside, is not. */
function refuseUnknown(db: ReadDb, target: Target): void {
  if (target.kind === 'person' ? livePerson(db, target.personId) !== target.personId : findRow(db, target.caseId) === undefined)
    throw new Refusal('not-found', { reason: target.kind === 'person' ? 'person' : 'case' });
}

export const retentionHandlers: Handlers<typeof retentionContract, Context> = {
  'retention.settings': (context) => ({ rules: rulesOf(casesDb(context)), asideDays: asideDays(casesDb(context)) }),

  'retention.saveRule': (context, rule) =>
    changeRules(context, 'retention.saveRule', (db) => {
      const id = ruleIdSchema.parse(saveRule(db, rule));
      return { value: { id }, subject: id };
    }),

  'retention.removeRule': (context, { id }) =>
    changeRules(context, 'retention.removeRule', (db) => {
      if (run(db, sql`DELETE FROM retention_rule WHERE id = ${id}`) === 0) throw new Refusal('not-found', { reason: 'rule' });
      return { value: {}, subject: id };
    }),

  'retention.setAsideDays': (context, { days }) => {
    transaction(casesDb(context), (db) => {
      setSetting(db, 'aside-days', String(days));
      record(db, context, 'retention.setAsideDays', String(days));
    });
    context.changed('retention');
    return {};
  },

  'retention.desk': (context, asked) => {
    const db = casesDb(context);
    const count = (view: 'delete' | 'remind' | 'held' | 'later' | 'unknown') => countView(db, context, view);
    return {
      rows: deskRows(db, context, asked),
      counts: {
        delete: count('delete'),
        remind: count('remind'),
        held: count('held'),
        later: count('later'),
        unknown: count('unknown'),
        aside: asides(db, context).length,
      },
    };
  },

  'retention.ofCase': (context, { caseId }) => {
    const db = casesDb(context);
    const row = findRow(db, caseId);
    if (row === undefined) throw new Refusal('not-found', { reason: 'case' });
    return { closed: row.closedOn !== undefined, clocks: clocksOf(db, context, caseId), holds: holdsOfCase(db, caseId, today(context)) };
  },

  'retention.ofPerson': (context, { personId }) => holdsOfPerson(casesDb(context), personId, today(context)),
  'retention.unneeded': (context) => unneeded(casesDb(context), today(context)),

  'retention.putAwayNotes': (context) => ({
    rows: putAwayNotes(casesDb(context), today(context)),
    months: intakeMonths(casesDb(context)),
  }),
  'retention.setNoteMonths': (context, { months }) => {
    transaction(casesDb(context), (db) => {
      setSetting(db, 'intake-months', String(months));
      record(db, context, 'retention.setNoteMonths', String(months));
    });
    context.changed('retention');
    return {};
  },
  'retention.deleteNotes': (context, { ids }) => {
    const certificate = deletePutAway(context, ids);
    context.changed('intakes', 'retention');
    return { certificate };
  },

  'retention.hold': (context, hold) => {
    const of = hold.of.kind === 'case' ? { caseId: hold.of.caseId } : { personId: hold.of.personId };
    let id = '';
    changeHeld(context, of, 'retention.hold', (db) => {
      if (of.personId !== undefined && livePerson(db, of.personId) !== of.personId) throw new Refusal('not-found', { reason: 'person' });
      id = insertHold(db, hold, context.me.label);
      if (of.caseId !== undefined) happened(db, context, of.caseId, { what: 'hold_put', on: hold.since });
    });
    return { id: id as never };
  },

  'retention.endHold': (context, { id, on }) => {
    const { case_id, person_id } = openHold(casesDb(context), id);
    changeHeld(context, { caseId: case_id, personId: person_id }, 'retention.endHold', (db) => {
      openHold(db, id);
      run(db, sql`UPDATE legal_hold SET ended_on = ${on}, ended_by = ${context.me.label} WHERE id = ${id}`);
      if (case_id !== undefined) happened(db, context, case_id, { what: 'hold_ended', on });
    });
    return {};
  },

  'retention.dryRun': async (context, { targets }) => {
    const db = casesDb(context);
    const plans: Planned[] = [];
    for (const target of targets) {
      // One that is put aside can still be looked at: it is what a deletion would take.
      if (target.kind === 'person') refuseUnknown(db, target);
      plans.push(planOf(context, target));
      // Other questions come in between: a hundred cases are looked through in a second or so.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return plans;
  },

  'retention.putAside': (context, { targets, ground }) => {
    const db = casesDb(context);
    const done = transaction(db, (tx) =>
      targets.map((target) => {
        refuseUnknown(tx, target);
        refuseObstacles(planOf(context, target).obstacles, target, ground);
        const made = putAside(tx, context, target, ground, asideDays(tx));
        record(tx, context, `retention.putAside.${target.kind}`, target.kind === 'person' ? target.personId : target.caseId);
        return made;
      }),
    );
    for (const target of targets) if (target.kind === 'case') projectCase(context, target.caseId);
    context.changed(...ALL);
    return { ids: done.map((d) => d.id), readyOn: done[0]?.readyOn ?? today(context) };
  },

  'retention.aside': (context) => asideLines(context),

  'retention.restore': (context, { ids }) => {
    const db = casesDb(context);
    const back = transaction(db, (tx) =>
      ids.map((id) => {
        const aside = asideOf(tx, context, id);
        takeBack(tx, context, aside);
        const { target } = aside;
        if (target.kind === 'case') {
          happened(tx, context, target.caseId, { what: 'aside_back', on: today(context) });
          refreshCase(tx, target.caseId, today(context));
        }
        record(tx, context, `retention.restore.${target.kind}`, target.kind === 'person' ? target.personId : target.caseId);
        return target;
      }),
    );
    for (const target of back) if (target.kind === 'case') projectCase(context, target.caseId);
    context.changed(...ALL);
    return {};
  },

  'retention.delete': (context, { id }) => {
    const db = casesDb(context);
    const aside = asideOf(db, context, id);
    if (aside.ready_on > today(context)) throw new Refusal('blocked', { reason: 'retention-waits' });
    const certificate = deleteForGood(context, aside.target, {
      ground: aside.ground,
      asideOn: dateOf(aside.at),
      // A class's row names no one but the case, which stays.
      prepare: (tx) => run(tx, sql`DELETE FROM aside WHERE id = ${id} AND kind = 'class'`),
    });
    context.changed(...ALL);
    return { certificate };
  },

  'retention.certificates': (context) => certificates(casesDb(context)),

  'retention.reminder': (context) => {
    const db = casesDb(context);
    const looked = settingOf(db, `looked:${context.me.id}`);
    if (looked !== undefined && daysBetween(looked, today(context)) < REMINDER_DAYS) return { due: 0, look: 0 };
    return { due: countView(db, context, 'delete') + countPutAway(db, today(context)), look: countView(db, context, 'remind') };
  },

  'retention.looked': (context) => {
    transaction(casesDb(context), (db) => setSetting(db, `looked:${context.me.id}`, today(context)));
    context.changed('retention');
    return {};
  },
};
