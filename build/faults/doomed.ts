/** @file A process to be killed: saves, backs up, puts back or takes a sign-in away as fast as it can, one line on standard output for what was acknowledged. */
import { writeSync } from 'node:fs';
import { putBackOnce } from './put-back';
import { aReport, openVault } from './vault';

const [what = '', dir = ''] = process.argv.slice(2);
const vault = openVault(dir);
const refused = await vault.enter();
if (refused !== undefined) throw new Error(refused);
writeSync(1, 'ready\n');
for (let n = 0; ; n++) {
  if (what === 'save') {
    const title = `Doomed ${n}`;
    await vault.ask('cases.create', aReport(title));
    writeSync(1, `saved ${title}\n`);
  } else if (what === 'backup') {
    await vault.ask('backups.make', {});
    await new Promise((resolve) => setImmediate(resolve));
  } else if (what === 'remove') {
    const { users } = (await vault.ask('vault.state', {})) as unknown as { users: { id: string; label: string }[] };
    await vault.ask('vault.removeUser', { userId: users.find((user) => user.label === 'FA')?.id });
    writeSync(1, 'removed\n');
    await new Promise(() => setInterval(() => undefined, 1_000));
  } else await putBackOnce(vault);
}
