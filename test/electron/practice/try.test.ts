import { Session } from 'node:inspector/promises';
import { describe, it } from 'vitest';
import { createPracticeVault } from '../../../electron/practice/build';
import { CHEAP_KDF, tempFolder } from '../../support/vault';

describe('try', () => {
  it('prof', async () => {
    const { dir, cleanup } = tempFolder();
    const s = new Session(); s.connect();
    await s.post('Profiler.enable'); await s.post('Profiler.start');
    const t = performance.now();
    await createPracticeVault(dir, { cases: 150, kdf: CHEAP_KDF });
    console.log(Math.round(performance.now() - t), 'ms');
    const { profile } = await s.post('Profiler.stop');
    const self = new Map(); const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map(n=>[n.id,n]));
    profile.samples.forEach((id,i)=>{ const n=byId.get(id); const k=n.callFrame.functionName+' '+n.callFrame.url.split('/').slice(-3).join('/')+':'+n.callFrame.lineNumber; self.set(k,(self.get(k)??0)+dt[i]); });
    console.log([...self].sort((a,b)=>b[1]-a[1]).slice(0,40).map(([k,v])=>Math.round(v/1000)+' '+k).join('\n'));
    // inclusive
    const parent=new Map(); for(const n of profile.nodes) for(const c of n.children??[]) parent.set(c,n.id);
    const incl=new Map(); profile.samples.forEach((id,i)=>{ const seen=new Set(); for(let x=id;x!==undefined;x=parent.get(x)){const n=byId.get(x); const k=n.callFrame.functionName+' '+n.callFrame.url.split('/').slice(-2).join('/')+':'+n.callFrame.lineNumber; if(!seen.has(k)){seen.add(k); incl.set(k,(incl.get(k)??0)+dt[i]);}} });
    console.log([...incl].filter(([k])=>k.includes('main')||/(cases|circles|agreements|checkins|practice|audit|store|projections|search)\//.test(k)).sort((a,b)=>b[1]-a[1]).slice(0,50).map(([k,v])=>Math.round(v/1000)+' '+k).join('\n'));
    cleanup();
  });
});
