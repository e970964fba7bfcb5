/** @file Rows about paper: the live preview after one change, and the PDF of a long script, each over a static page of equal length. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { attempt } from '../attempt';
import type { Row } from '../rows';
import { ratioOf } from '../statistics';
import { within } from '../window/browser';
import { environment, switches } from '../window/started';
import { previewRows } from './preview';

export interface Printing {
  /** The folder of the project, where the app is built. */
  readonly root: string;
  readonly work: string;
  /** A vault of the bench that may be changed. */
  readonly vault: string;
  readonly cases: number;
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

const timesSchema = z.object({ pages: z.number(), ours: z.array(z.number()), theirs: z.array(z.number()) });

export async function printRows(printing: Printing): Promise<Row[]> {
  printing.say('Timing prints ...');
  return [
    ...(await attempt('The preview', () => previewRows(printing, printing.quick ? { rounds: 5, warmUps: 2 } : { rounds: 30, warmUps: 5 }))),
    ...(await attempt('PDF', () => pdfRows(printing, printing.quick ? 3 : 15))),
  ];
}

async function pdfRows({ root, work }: Printing, rounds: number): Promise<Row[]> {
  const folder = join(work, 'pdf');
  mkdirSync(folder);
  const tool = join(root, 'out', 'app', 'tools', 'bench-prints.js');
  const args = [...switches, `--user-data-dir=${join(folder, 'profile')}`, tool, folder, String(rounds)];
  const child = spawn(process.execPath, args, { cwd: root, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors = (errors + data.toString('utf8')).slice(-4_000);
  });
  try {
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    if ((await within(ended, 'the end of printing')) !== 0) throw new Error(errors);
  } finally {
    child.kill('SIGKILL');
  }
  const { pages, ours, theirs } = timesSchema.parse(JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8')));
  return [
    { row: `PDF of a script of ${pages} pages, over printing them as static HTML`, cases: 0, goal: undefined, ...ratioOf(ours, theirs) },
  ];
}
