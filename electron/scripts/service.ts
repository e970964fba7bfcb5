/** @file Handlers about own scripts. */
import { createHash, randomBytes } from 'node:crypto';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { scriptsContract } from '../../shared/scripts/contract';
import {
  canonical,
  isTricky,
  SCRIPT_FILE,
  SCRIPT_FILE_MOST,
  SCRIPT_FILE_SCHEMA,
  type ScriptFile,
  scriptFileHeadSchema,
  scriptFileSchema,
} from '../../shared/scripts/file';
import { contentOf, type OwnScriptInput } from '../../shared/scripts/own';
import { record } from '../audit/record';
import { type Context, ownDb } from '../context';
import { transaction } from '../store/sql';
import { readWhole, writeWhole } from '../transfers/files';
import { namesIn } from './names';
import { addScript, addVersion, newestVersion, ownScripts, setAway, versionOf } from './store';

const hashOf = (script: OwnScriptInput): string => createHash('sha256').update(canonical(script)).digest('hex');

/** @throws Refusal not-found */
function newest(context: Context, id: string): number {
  const version = newestVersion(ownDb(context), id);
  if (version === undefined) throw new Refusal('not-found', { reason: 'script' });
  return version;
}

/** @throws Refusal blocked: `script-file-foreign`, `-newer`, `-damaged`, `-unfit` */
function fromFile(bytes: Uint8Array): OwnScriptInput {
  const refuse = (reason: string): never => {
    throw new Refusal('blocked', { reason: `script-file-${reason}` });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('foreign');
  }
  if (isTricky(parsed)) return refuse('foreign');
  const head = scriptFileHeadSchema.safeParse(parsed);
  if (!head.success) return refuse('foreign');
  if (head.data.schema > SCRIPT_FILE_SCHEMA) return refuse('newer');
  const { hash, script } = head.data;
  // Over what is in the file, before anything is trimmed or filled in.
  if (hash !== createHash('sha256').update(canonical(script)).digest('hex')) return refuse('damaged');
  const whole = scriptFileSchema.safeParse(parsed);
  return whole.success ? whole.data.script : refuse('unfit');
}

export const scriptsHandlers: Handlers<typeof scriptsContract, Context> = {
  'scripts.list': (context) => {
    const people = context.people();
    return ownScripts(ownDb(context), (userId) => people.find((p) => p.id === userId)?.label ?? '');
  },

  'scripts.version': (context, { id, version }) => {
    const found = versionOf(ownDb(context), id, version);
    if (found === undefined) throw new Refusal('not-found', { reason: 'script' });
    return found;
  },

  'scripts.make': (context, { script }) => {
    const id = `own-${randomBytes(16).toString('hex')}`;
    transaction(ownDb(context), (db) => {
      addScript(db, id, context.me.id);
      addVersion(db, id, 1, context.clock.now(), script);
      record(db, context, 'scripts.make', id);
    });
    context.changed('scripts');
    return { id, version: 1 };
  },

  'scripts.save': (context, { id, seen, script }) => {
    const version = transaction(ownDb(context), (db) => {
      const before = newest(context, id);
      if (before !== seen) throw new Refusal('conflict', { reason: 'changed-meanwhile' });
      addVersion(db, id, before + 1, context.clock.now(), script);
      record(db, context, 'scripts.save', id);
      return before + 1;
    });
    context.changed('scripts');
    return { id, version };
  },

  'scripts.putAway': (context, { id, away }) => {
    newest(context, id);
    transaction(ownDb(context), (db) => {
      setAway(db, id, away ? context.clock.now() : undefined);
      record(db, context, 'scripts.putAway', id);
    });
    context.changed('scripts');
    return {};
  },

  'scripts.names': (context, { script }) => ({ names: namesIn(context, script) }),

  'scripts.share': async (context, { id, grant }) => {
    const version = newest(context, id);
    const found = versionOf(ownDb(context), id, version);
    if (found === undefined) throw new Refusal('not-found', { reason: 'script' });
    const script = contentOf(found);
    const file: ScriptFile = { format: SCRIPT_FILE, schema: SCRIPT_FILE_SCHEMA, hash: hashOf(script), version, script };
    const takeBack = await writeWhole(context, grant, Buffer.from(`${JSON.stringify(file, undefined, 1)}\n`, 'utf8'));
    try {
      // It holds nothing of any case or person, so it is on the audit trail and not among the disclosures.
      transaction(ownDb(context), (db) => record(db, context, 'scripts.share', id));
    } catch (error) {
      await takeBack();
      throw error;
    }
    return {};
  },

  'scripts.read': async (context, { grant }) => ({
    script: fromFile(await readWhole(context, grant, SCRIPT_FILE_MOST, { large: 'script-file-large', empty: 'script-file-foreign' })),
  }),
};
