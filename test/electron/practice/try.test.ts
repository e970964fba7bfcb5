import { describe, expect, it } from 'vitest';
import { createPracticeVault } from '../../../electron/practice/build';
import { insertSchool } from '../../../electron/practice/school';
import { figures } from '../../../electron/practice/figures';
import { CHEAP_KDF, tempFolder } from '../../support/vault';
import { unlock, readHeader } from '../../../electron/keys/vault';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { signIn } from '../../../electron/session/signed-in';
import { systemClock } from '../../../electron/clock';

describe('try', () => {
  it('bulk', async () => {
    const { dir, cleanup } = tempFolder();
    await createPracticeVault(dir, { cases: 12, kdf: CHEAP_KDF });
    const u = readHeader(dir).users[0]!;
    const s = signIn(dir, await unlock(dir, u.id, PRACTICE_SIGN_INS[0].passphrase, CHEAP_KDF), { clock: systemClock, jobs: new Map(), grants: new Map(), changed: () => {}, backgroundDelay: 0 });
    let t = performance.now();
    const I = new (await import('node:inspector/promises')).Session(); I.connect(); await I.post('Profiler.enable'); await I.post('Profiler.start');
    insertSchool(s.context, { count: 1000, now: '2026-03-31', seed: 5, notesPerCase: 8 });
    console.log('bulk 1000', performance.now() - t);
    { const { profile } = await I.post('Profiler.stop'); const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map(n=>[n.id,n])); const parent=new Map(); for(const n of profile.nodes) for(const c of n.children??[]) parent.set(c,n.id); const incl=new Map(); profile.samples.forEach((id,i)=>{ const seen=new Set(); for(let x=id;x!==undefined;x=parent.get(x)){const n=byId.get(x); const k=n.callFrame.functionName+' '+n.callFrame.url.split('/').slice(-2).join('/')+':'+n.callFrame.lineNumber; if(!seen.has(k)){seen.add(k); incl.set(k,(incl.get(k)??0)+dt[i]);}} }); console.log([...incl].sort((a,b)=>b[1]-a[1]).slice(0,45).map(([k,v])=>Math.round(v/1000)+' '+k).join('\n')); }
    t = performance.now();
    const f = await figures(s.context, '2026-03-31');
    console.log(JSON.stringify({ ...f, openToClose: f.openToClose.median, openToCloseWithSession: 0, openToFirstSession: f.openToFirstSession.median }), performance.now() - t);
    s.end();
    cleanup();
  }, 600000);
});
