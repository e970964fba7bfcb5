/**
 * @file Runs faults and judges each: was anything acknowledged lost, was anything wrong not said.
 *
 * [Note: What counts as lost]
 * `undetected`: something was changed or is missing, and the app neither refused nor said so, or a defect showed. `lost`: what had been
 * acknowledged is neither in the vault as it opens nor in the newest good backup that it offers. A fault that changes nothing that can be
 * read (half of a seal, for example) is neither.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANGING } from './changing';
import { chanceFrom, DAMAGES, type Damage } from './damage';
import { putBackOnce } from './put-back';
import { RUNNING } from './running';
import { contentOf, copyVault, makeTemplate } from './template';
import { openVault, removeVault } from './vault';
import { type Doomed, FINE, type Tools, type Verdict } from './verdict';

export interface Figures {
  injected: number;
  lost: number;
  undetected: number;
  byKind: Record<string, { injected: number; lost: number; undetected: number }>;
  /** What failed, to be run again: kind and seed. */
  failures: string[];
}

/** Kinds of refusal that say that something is wrong with the files. */
const SAYING = /^(vault-damaged|vault-older|vault-missing|vault-newer|storage-corrupt|wrong-passphrase|blocked)$/;

async function damageRound(damage: Damage, { template, chance, dir }: Tools): Promise<Verdict> {
  const [from, expected] = damage.from === 'calm' ? [template.calm, template.inCalm] : [template.killed, template.inKilled];
  copyVault(from, dir);
  damage.do(dir, chance, template);
  const vault = openVault(dir);
  try {
    const refused = await vault.enter();
    if (vault.defects.length > 0) return { lost: false, undetected: true, how: vault.defects.join('; ') };
    let said = refused;
    if (refused === undefined) {
      try {
        if ((await contentOf(vault)) === expected) return FINE;
        return { lost: true, undetected: true, how: 'opened with another content' };
      } catch (error) {
        said = error instanceof Error ? error.message : '';
      }
    }
    if (said === undefined || !SAYING.test(said)) return { lost: false, undetected: true, how: `said ${said}` };
    vault.leave();
    const back = await putBackOnce(vault);
    if (back !== undefined) return { lost: true, undetected: false, how: `after ${said}: ${back}` };
    return (await contentOf(vault)) === expected
      ? FINE
      : { lost: true, undetected: false, how: `after ${said}: the backup lacks something` };
  } finally {
    vault.leave();
  }
}

const KINDS: readonly { readonly kind: string; run(tools: Tools): Promise<Verdict> }[] = [
  ...DAMAGES.map((damage) => ({ kind: damage.kind, run: (tools: Tools) => damageRound(damage, tools) })),
  ...RUNNING,
  ...CHANGING,
];

/** @param first seed of the first round: the same seed makes the same faults, but for the instants of kills */
export async function runFaults(
  rounds: number,
  doomed: Doomed,
  first = 1,
  tell: (line: string) => void = () => undefined,
): Promise<Figures> {
  const root = mkdtempSync(join(tmpdir(), 'circlekeeper-faults-'));
  const figures: Figures = { injected: 0, lost: 0, undetected: 0, byKind: {}, failures: [] };
  try {
    mkdirSync(join(root, 'work'));
    const template = await makeTemplate(root);
    for (let round = 0; round < rounds; round++) {
      const { kind, run } = KINDS[round % KINDS.length] ?? { kind: '', run: async () => FINE };
      const dir = join(root, 'work', `vault-${round}`);
      const seed = first + round;
      const verdict = await run({ template, chance: chanceFrom(seed), doomed, dir }).catch(
        (error: unknown): Verdict => ({
          lost: false,
          undetected: true,
          how: error instanceof Error ? `${error.message} ${error.stack ?? ''}` : '',
        }),
      );
      removeVault(dir);
      rmSync(join(root, 'work'), { recursive: true, force: true });
      mkdirSync(join(root, 'work'));
      const of = figures.byKind[kind] ?? { injected: 0, lost: 0, undetected: 0 };
      figures.byKind[kind] = of;
      for (const one of [figures, of]) {
        one.injected += 1;
        one.lost += Number(verdict.lost);
        one.undetected += Number(verdict.undetected);
      }
      if (verdict.lost || verdict.undetected) figures.failures.push(`${kind} (seed ${seed}): ${verdict.how ?? ''}`);
      if ((round + 1) % 100 === 0) tell(`${round + 1} faults, ${figures.lost} lost, ${figures.undetected} not noticed`);
    }
    return figures;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
