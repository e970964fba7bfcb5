/** @file What can happen to keys, versions, whole machines and files with hostile names. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { casesDb } from '../../electron/context';
import { CASES, databasePath } from '../../electron/keys/compartments';
import { gone, judge, type Kind, missed } from './judge';
import { putBackOnce } from './put-back';
import { contentOf, copyVault, PNG } from './template';
import { aReport, openVault, removeVault } from './vault';
import { FINE } from './verdict';

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const titlesOf = (content: string): string[] => (JSON.parse(content)[0] as { title: string }[]).map((row) => row.title);

const HOSTILE_NAMES = ['../../x', 'CON', 'a\u202Efdp.exe', '\0', '.', '...', 'x'.repeat(300), '=cmd|x', '\uFFFF\uD800', '<img src=x>', ' '];

export const CHANGING: readonly Kind[] = [
  {
    kind: 'kill-while-removing-a-sign-in',
    async run({ template, chance, doomed, dir }) {
      copyVault(template.calm, dir);
      const said = await doomed('remove', dir, chance(160));
      const vault = openVault(dir);
      try {
        const { users } = (await vault.ask('vault.state', {})) as unknown as { users: { label: string }[] };
        // What was acknowledged holds, also when the next sign-in has not come yet.
        if (said.includes('removed') && users.some((user) => user.label === 'FA')) return missed('a sign-in that was taken away is there');
        const refused = await vault.enter();
        if (refused !== undefined) return gone(`refused with ${refused}`);
        if ((await contentOf(vault)) !== template.inCalm) return { lost: true, undetected: true, how: 'opened with another content' };
        await vault.ask('cases.create', aReport('After'));
      } finally {
        vault.leave();
      }
      // And once more: the new files are the ones that count.
      return judge(dir, [...titlesOf(template.inCalm), 'After']);
    },
  },
  {
    kind: 'data-of-a-newer-app',
    async run({ template, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      await vault.enter();
      const context = vault.context();
      if (context === undefined) return gone('did not open');
      const version = Number(casesDb(context).pragma('user_version', { simple: true }));
      casesDb(context).pragma(`user_version=${version + 1}`);
      vault.leave();
      const before = hashOf(databasePath(dir, CASES));
      const again = openVault(dir);
      try {
        const refused = await again.enter();
        if (refused !== 'vault-newer') return missed(`data of a newer app were told ${refused ?? 'nothing'}`);
      } finally {
        again.leave();
      }
      return hashOf(databasePath(dir, CASES)) === before ? FINE : { lost: true, undetected: true, how: 'a newer file was written to' };
    },
  },
  {
    kind: 'restore-elsewhere',
    async run({ template, dir }) {
      // Another computer: the backups on a stick, and nothing else of this one.
      removeVault(dir);
      mkdirSync(`${dir}-stick`, { recursive: true });
      cpSync(`${template.calm}-backups`, join(`${dir}-stick`, 'backups'), { recursive: true });
      const vault = openVault(dir);
      vault.grants.set('ab'.repeat(16), `${dir}-stick`);
      try {
        const back = await putBackOnce(vault, 'ab'.repeat(16));
        if (back !== undefined) return gone(`could not be put back: ${back}`);
        return (await contentOf(vault)) === template.inCalm ? FINE : gone('the backup lacks something');
      } finally {
        vault.leave();
        rmSync(`${dir}-stick`, { recursive: true, force: true });
      }
    },
  },
  {
    kind: 'hostile-file-name',
    async run({ template, chance, dir }) {
      copyVault(template.calm, dir);
      const vault = openVault(dir);
      try {
        await vault.enter();
        const before = await contentOf(vault);
        const { rows } = (await vault.ask('cases.list', { status: 'all' })) as unknown as { rows: { id: string }[] };
        const noise = new Uint8Array(1 + chance(2000)).map(() => chance(256));
        // Content that is taken, and content that is refused.
        const bytes = chance(3) === 0 ? noise : new Uint8Array(PNG);
        const { adding } = await vault.ask('attachments.begin', { caseId: rows[0]?.id, size: bytes.length });
        await vault.raw('attachments.append', { adding, piece: bytes });
        const name = HOSTILE_NAMES[chance(HOSTILE_NAMES.length)] ?? '';
        const kept = await vault.raw('attachments.keep', { adding, details: { name, description: name, class: 'case_record' } });
        if (vault.defects.length > 0) return missed(vault.defects.join('; '));
        // Kept as a word in the case book, or refused: nothing else may have changed.
        if (!kept.ok && (await contentOf(vault)) !== before) return { lost: true, undetected: true, how: 'a refused file changed a case' };
      } finally {
        vault.leave();
      }
      return judge(dir, titlesOf(template.inCalm));
    },
  },
];
