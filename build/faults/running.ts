/** @file What can happen while the app runs: killed at any instant, a full or read-only disk, clocks that jump, a second instance, forged questions. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { casesDb } from '../../electron/context';
import { CASES, databasePath } from '../../electron/keys/compartments';
import { migrate, schemaVersion } from '../../electron/store/migrate';
import { casesMigrations } from '../../electron/store/migrations/cases';
import { isWhole, openStore } from '../../electron/store/open';
import { appContract } from '../../shared/contract';
import { backupsAreGood, gone, judge, type Kind, missed, saved, titlesIn } from './judge';
import { contentOf, copyVault } from './template';
import { aReport, openVault } from './vault';
import { FINE } from './verdict';

export const RUNNING: readonly Kind[] = [
  {
    kind: 'kill-while-saving',
    async run({ template, chance, doomed, dir }) {
      copyVault(template.calm, dir);
      const said = await doomed('save', dir, chance(120));
      return judge(dir, [...JSON.parse(template.inCalm)[0].map((row: { title: string }) => row.title), ...saved(said)]);
    },
  },
  {
    kind: 'kill-while-backing-up',
    async run({ template, chance, doomed, dir }) {
      copyVault(template.calm, dir);
      await doomed('backup', dir, chance(120));
      const verdict = await backupsAreGood(dir);
      return verdict.lost || verdict.undetected ? verdict : judge(dir, []);
    },
  },
  {
    kind: 'kill-while-putting-back',
    async run({ template, chance, doomed, dir }) {
      copyVault(template.calm, dir);
      const marked = openVault(dir);
      await marked.enter();
      await marked.ask('cases.create', aReport('Marked'));
      marked.leave();
      await doomed('restore', dir, chance(80));
      const verdict = await judge(dir, []);
      if (verdict.lost || verdict.undetected) return verdict;
      // Before or after, never between: with the marked case, or without it and the former folder beside.
      const vault = openVault(dir);
      await vault.enter();
      const old = titlesIn(vault).includes('Marked');
      vault.leave();
      const aside = readdirSync(dirname(dir)).some((name) => name.includes('.before-'));
      return old || aside ? FINE : gone('the former state is gone');
    },
  },
  {
    kind: 'disk-full',
    async run({ template, chance, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      const kept: string[] = [];
      try {
        await vault.enter();
        const context = vault.context();
        if (context === undefined) return gone('did not open');
        const db = casesDb(context);
        const pages = Number(db.pragma('page_count', { simple: true }));
        db.pragma(`max_page_count=${pages + 1 + chance(12)}`);
        let said = '';
        for (let n = 0; n < 60 && said === ''; n++) {
          const answer = await vault.raw('cases.create', aReport(`Full ${n}`));
          if (answer.ok) kept.push(`Full ${n}`);
          else said = answer.error.kind;
        }
        if (said !== 'storage-full') return missed(`a full disk said ${said || 'nothing'}`);
        db.pragma('max_page_count=1073741823');
        // There is room again: it goes on without a new start.
        await vault.ask('cases.create', aReport('After'));
        kept.push('After');
      } finally {
        vault.leave();
      }
      return judge(dir, kept);
    },
  },
  {
    kind: 'read-only',
    async run({ template, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      try {
        await vault.enter();
        const context = vault.context();
        if (context === undefined) return gone('did not open');
        casesDb(context).pragma('query_only=1');
        const answer = await vault.raw('cases.create', aReport('Never'));
        if (answer.ok || answer.error.kind !== 'storage-readonly') return missed(`read-only said ${answer.ok ? 'yes' : answer.error.kind}`);
        casesDb(context).pragma('query_only=0');
        await vault.ask('cases.create', aReport('After'));
      } finally {
        vault.leave();
      }
      return judge(dir, ['After']);
    },
  },
  {
    kind: 'migration-interrupted',
    async run({ chance, dir }) {
      mkdirSync(dir, { recursive: true });
      const key = () => Buffer.alloc(32, 7);
      const path = databasePath(dir, CASES);
      const before = 1 + chance(casesMigrations.length - 1);
      const db = openStore(path, key(), { create: true });
      migrate(db, casesMigrations.slice(0, before));
      db.exec('begin immediate');
      db.exec(casesMigrations[before]?.sql ?? '');
      // The disk as a kill leaves it in the middle of the step; then the log is torn besides.
      const copy = `${dir}-copy`;
      cpSync(dir, copy, { recursive: true });
      db.exec('rollback');
      db.close();
      try {
        const log = `${databasePath(copy, CASES)}-wal`;
        if (existsSync(log) && chance(2) === 0) truncateSync(log, statSync(log).size - chance(Math.min(4000, statSync(log).size)));
        const again = openStore(databasePath(copy, CASES), key(), { create: false });
        const version = schemaVersion(again);
        migrate(again, casesMigrations);
        const sound = isWhole(again) && schemaVersion(again) === casesMigrations.length && version <= before;
        again.close();
        return sound ? FINE : missed(`version ${version} after an interrupted step from ${before}`);
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    },
  },
  {
    kind: 'clock-jumps',
    async run({ template, chance, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      const kept: string[] = [];
      const moments = [
        '1970-01-02T00:00:00.000Z',
        '2038-01-19T03:14:08.000Z',
        '2025-03-30T01:30:00.000Z',
        '2024-11-10T09:00:00.000Z',
        '2026-11-10T09:00:00.000Z',
      ];
      try {
        for (let n = 0; n < 3; n++) {
          vault.clock.at = moments[chance(moments.length)] ?? vault.clock.at;
          const refused = await vault.enter();
          if (refused !== undefined) return gone(`a clock that moved was refused with ${refused}`);
          await vault.ask('cases.create', aReport(`Jump ${n}`));
          kept.push(`Jump ${n}`);
          await vault.ask('backups.make', {});
          vault.leave();
        }
      } finally {
        vault.leave();
      }
      const verdict = await judge(dir, kept);
      return verdict.lost || verdict.undetected ? verdict : backupsAreGood(dir);
    },
  },
  {
    kind: 'two-instances',
    async run({ template, dir }) {
      copyVault(template.calm, dir);
      const [one, two] = [openVault(dir), openVault(dir)];
      try {
        await one.enter();
        await one.ask('cases.create', aReport('First'));
        const refused = await two.enter();
        if (refused !== 'vault-busy') return missed(`a second instance was told ${refused ?? 'nothing'}`);
        await one.ask('cases.create', aReport('Second'));
      } finally {
        two.leave();
        one.leave();
      }
      return judge(dir, ['First', 'Second']);
    },
  },
  {
    kind: 'forged-questions',
    async run({ template, chance, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      try {
        await vault.enter();
        const before = await contentOf(vault);
        const methods = [
          ...Object.keys(appContract).filter((name) => !/^(practice|vault)\./.test(name)),
          'constructor',
          '__proto__',
          'cases.',
        ];
        const odd: unknown[] = [
          undefined,
          null,
          '',
          '\0',
          -1,
          2 ** 53,
          [],
          [[]],
          { id: '../../x' },
          JSON.parse('{"__proto__":{"x":1}}'),
          new Uint8Array(8),
          { caseId: "' OR 1=1 --" },
        ];
        for (let n = 0; n < 40; n++) await vault.raw(methods[chance(methods.length)] ?? '', odd[chance(odd.length)]);
        if (({} as { x?: unknown }).x !== undefined) return missed('a forged question changed what all objects inherit');
        if (vault.defects.length > 0) return missed(vault.defects.join('; '));
        return (await contentOf(vault)) === before ? FINE : { lost: true, undetected: true, how: 'a forged question changed a case' };
      } finally {
        vault.leave();
      }
    },
  },
  {
    kind: 'hostile-import',
    async run({ template, chance, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      try {
        await vault.enter();
        const before = await contentOf(vault);
        const noise = Buffer.from(Array.from({ length: 1 + chance(3000) }, () => chance(256)));
        const starts = ['', 'PK\u0003\u0004', '%PDF-1.7\n', 'a,b\n"', '=cmd|x,b\n1,2\n', 'SQLite format 3\0', '\uFEFFa;b\n'];
        const bytes = Buffer.concat([Buffer.from(starts[chance(starts.length)] ?? ''), noise]);
        await vault.raw('imports.open', { from: { kind: 'bytes', name: 'x.csv', bytes: new Uint8Array(bytes) } });
        if (vault.defects.length > 0) return missed(vault.defects.join('; '));
        return (await contentOf(vault)) === before
          ? FINE
          : { lost: true, undetected: true, how: 'a file changed a case before it was imported' };
      } finally {
        vault.leave();
      }
    },
  },
  {
    kind: 'damaged-backup',
    async run({ template, chance, dir }) {
      copyVault(template.calm, dir);
      const root = `${dir}-backups`;
      const name = readdirSync(root).find((one) => one.endsWith('.backup')) ?? '';
      const files = readdirSync(join(root, name));
      const path = join(root, name, files[chance(files.length)] ?? '');
      const { size } = statSync(path);
      if (chance(2) === 0) truncateSync(path, chance(size));
      else {
        const bytes = readFileSync(path);
        const place = chance(size);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << chance(8));
        writeFileSync(path, bytes);
      }
      const vault = openVault(dir);
      try {
        await vault.enter();
        const list = (await vault.ask('backups.list', {})) as unknown as { ticket: string; whole: boolean }[];
        for (const one of list)
          if ((await vault.ask('backups.check', { ticket: one.ticket })).good) return missed('a damaged backup was called good');
        // And the next one is good again.
        await vault.ask('backups.make', {});
        const [newest] = (await vault.ask('backups.list', {})) as unknown as { ticket: string }[];
        return (await vault.ask('backups.check', { ticket: newest?.ticket })).good === true ? FINE : gone('no good backup could be made');
      } finally {
        vault.leave();
      }
    },
  },
];
