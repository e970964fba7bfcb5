/** @file The tool that prints the whole library: every script in one of its forms, looked at sheet by sheet and read back from the file. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { summaryPapers } from '../../../build/prints/summaries';
import { CIRCLE_PRINTS } from '../../../shared/prints/compose-circle';
import { ARABIC_SAMPLE } from '../../../shared/prints/sample-arabic';
import { SCRIPTS } from '../../../shared/scripts/library/library';
import { AGE_BANDS } from '../../../shared/values';
import { electronPath, machineSwitches, ROOT } from '../../support/launch';
import { readPdf } from '../../support/pdf';

const run = promisify(execFile);
const PRINTS = [...CIRCLE_PRINTS, 'agreement'].map((kind) => `-${kind.replace('_script', '').replaceAll('_', '-')}-`);
const tool = join(ROOT, 'out', 'app', 'tools', 'prints.js');
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));

/** Letters that the typeface joins are right in the file (other readers say them) and a null for the reader that is used here. */
const joined = (text: string) => text.replaceAll(/ffi|ffl|ff|fi|fl|\0/g, '~');

test('every script prints without a finding, tagged, in the order in which it is read', async () => {
  test.setTimeout(240_000);
  const out = mkdtempSync(join(tmpdir(), 'circlekeeper-prints-'));
  try {
    // It ends with 1 when there are findings; which, the report says better.
    await run(electronPath(), [...machineSwitches, tool, out, '--sample'], { cwd: ROOT, env: environment() }).catch(() => undefined);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { file: string; pages: number; findings: string[] }[];
    // Check-in slips in both languages, large and not.
    expect(report.filter((one) => one.file.startsWith('check-in-slips/'))).toHaveLength(4);
    expect(report).toHaveLength(3 * SCRIPTS.length + ARABIC_SAMPLE.length + summaryPapers().length + 4);
    // The page about a summary's protection is one page, in each language and on each paper.
    expect(report.filter((one) => /summary\/.*disclosure/.test(one.file)).map((one) => one.pages)).toEqual([1, 1, 1, 1]);
    // Too long, too small, letters without a sign, no tags, read in another order than it stands there: each would be a finding.
    expect(report.filter((one) => one.findings.length > 0)).toEqual([]);
    const files = report.map((one) => one.file).join('\n');
    for (const part of [...PRINTS, ...AGE_BANDS, '-en-', '-es-', '-a4', '-letter', '-a5', '-large', '-easy', '-both', 'arabic-sample/'])
      expect(files, part).toContain(part);
    for (const { file, pages } of report.filter((one) => /\d-(en|es)-keeper-|adult-(en|es)-keeper-/.test(one.file))) {
      const pdf = await readPdf(join(out, file));
      expect(pdf.pages).toHaveLength(pages);
      expect(pdf.tagged, file).toBe(true);
      const script = SCRIPTS.find((one) => file.startsWith(`${one.id}/`));
      const language = file.includes('-es-') ? 'es' : 'en';
      const titles = script?.blocks.filter((block) => block.printOn.includes('keeper')).map((block) => block.title[language]) ?? [];
      expect(titles.length).toBeGreaterThan(5);
      // The parts stand in the file in the order in which the circle goes through them.
      const words = joined(pdf.text).replaceAll(/\s+/g, ' ');
      let at = 0;
      for (const title of titles) {
        at = words.indexOf(joined(title), at);
        expect(at, `${file}: ${title}`).toBeGreaterThan(0);
        at += joined(title).length;
      }
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

test('what is not in the library is not printed, and said', async () => {
  const wrong = run(electronPath(), [...machineSwitches, tool, join(tmpdir(), 'nowhere'), '--age', '3'], { cwd: ROOT, env: environment() });
  await expect(wrong).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Usage: npm run prints') });
});
