/** @file Tables for the import tests, with people of the practice cases. */
import Papa from 'papaparse';
import { codes } from '../../../renderer/text/en/codes';
import { HARM_TYPES, SETTINGS } from '../../../shared/cases/words';
import type { AppContract } from '../../../shared/contract';
import type { MappingInput } from '../../../shared/imports/fields';
import type { OutputOf } from '../../../shared/ipc';
import type { TestApp } from '../../support/app';

export const HEADERS = [
  'Received on',
  'When did it happen?',
  'Where?',
  'Kind of harm',
  'Who was harmed?',
  'Who is responsible?',
  'What happened?',
  'School',
  'Report number',
];

/** `n` different reports. */
export const manyRows = (n: number, change: (row: string[], index: number) => string[] = (row) => row): string[][] =>
  Array.from({ length: n }, (_, i) =>
    change(
      [
        `2025-09-${String((i % 28) + 1).padStart(2, '0')}`,
        '2025-08-30',
        `Room ${i}`,
        'Damage to things; Threat',
        `Pim Thistledown ${i}`,
        `Bo Larkwhistle ${i}`,
        `In a tussle over turn ${i}, the tube of the class telescope was bent, and words were said that hurt.`,
        'Larkspur Hollow',
        `LH-${i}`,
      ],
      i,
    ),
  );

export const csv = (rows: readonly (readonly string[])[], headers: readonly string[] = HEADERS): Uint8Array =>
  new TextEncoder().encode(Papa.unparse([[...headers], ...rows.map((r) => [...r])], { newline: '\r\n' }));

export const TITLES = {
  harm: Object.fromEntries(HARM_TYPES.map((h) => [h, codes.harmType[h]])) as Record<(typeof HARM_TYPES)[number], string>,
  setting: Object.fromEntries(SETTINGS.map((s) => [s, codes.setting[s]])) as Record<(typeof SETTINGS)[number], string>,
  nobody: 'Not named in the report',
};

type Out<M extends keyof AppContract> = OutputOf<AppContract, M>;

/** Opens bytes and looks at them with the guessed mapping, changed where the test cares. */
export async function look(
  app: TestApp,
  bytes: Uint8Array,
  change: (mapping: MappingInput, opened: Out<'imports.open'>) => MappingInput = (m) => m,
): Promise<{ opened: Out<'imports.open'>; preview: Out<'imports.check'>; source: Out<'imports.open'>['source'] }> {
  const opened = await app.ask('imports.open', { from: { kind: 'bytes', name: 'responses.csv', bytes } });
  const preview = await app.ask('imports.check', { source: opened.source, mapping: change(opened.guess, opened), titles: TITLES });
  return { opened, preview, source: opened.source };
}

/** Brings everything in that comes in by itself. */
export async function bring(app: TestApp, bytes: Uint8Array, change?: Parameters<typeof look>[2]): Promise<Out<'imports.run'>> {
  const { source, preview } = await look(app, bytes, change);
  return app.ask('imports.run', { source, expect: preview.counts.coming });
}
