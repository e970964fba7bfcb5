/**
 * @file A process to be killed: signs in to the vault of its first argument and saves as fast as it can, one line on standard output
 * for each save that was acknowledged. Bundled by `kill.test.ts`.
 */
import { writeSync } from 'node:fs';
import { aCase } from '../../support/builders';
import { enterDoomed } from '../../support/doomed';

const [dir = '', round = ''] = process.argv.slice(2);
const ask = await enterDoomed(dir);
for (let n = 0; ; n++) {
  const { id } = await ask('cases.create', aCase({ title: `Round ${round} number ${n}` }));
  writeSync(1, `case ${id}\n`);
  const note = await ask('notes.add', {
    caseId: id,
    class: 'case_record',
    kind: 'note',
    on: '2025-09-09',
    text: `Note ${n} of round ${round}`,
  });
  writeSync(1, `note ${id} ${note.id}\n`);
  await ask('drafts.save', { key: 'case.new', body: `draft ${round} ${n}` });
  writeSync(1, `draft ${round} ${n}\n`);
  // Lets the background work in, which waits for a quiet moment.
  if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 6));
}
