/** @file The forms of a release beyond its CSV files: workbook, report, pictures, Parquet. */
import {
  composeDisclosureReport,
  composePlotPictures,
  composeSummaryReport,
  type ReportTable,
} from '../../../shared/prints/compose-summary';
import type { PrintDocument } from '../../../shared/prints/document';
import { Refusal } from '../../../shared/result';
import type { Format } from '../../../shared/summaries/formats';
import { pictureOf } from '../../../shared/summaries/pictures';
import type { Drawing } from '../../../shared/summaries/plot-drawing';
import type { ReleaseMeta } from '../../../shared/summaries/release';
import type { Saying } from '../../../shared/summaries/sayings';
import { plotInReport } from './check-forms';
import { type Forms, longTable, nameOf } from './files';
import { parquetOf } from './parquet';
import { withoutTraces } from './pdf';
import { firstOf, type PrintedTable } from './printed';
import { WORKBOOK, workbookOf } from './spreadsheet';
import { svgOf } from './svg';

export const REPORT = 'summary.pdf';
export const DISCLOSURE_REPORT = 'disclosure-report.pdf';

export interface FormsWanted extends Saying {
  readonly formats: readonly Format[];
  readonly paper: 'a4' | 'letter';
  /** Percentages that follow from each table, in the order of the tables. */
  readonly percents: readonly ReportTable['percents'][];
  /** Where there is a window to draw in. */
  readonly draw?: {
    pdf(document: PrintDocument): Promise<Uint8Array>;
    pictures(document: PrintDocument): Promise<readonly Uint8Array[]>;
  };
}

/**
 * Makes the forms. Nothing is written: the release's own flow does that, and reads them back.
 * @throws Refusal `invalid` (`no-window`) when a form has to be drawn and nothing can draw here
 */
export async function formsOf(tables: readonly PrintedTable[], meta: ReleaseMeta, wanted: FormsWanted): Promise<Forms> {
  const { formats, language, practice, paper } = wanted;
  const saying: Saying = { language, practice };
  const files = new Map<string, Uint8Array>();
  const drawings = new Map<string, readonly Drawing[]>();
  const has = (format: Format) => formats.includes(format);
  const plots = tables.flatMap((table) => {
    const picture = pictureOf(table, meta, saying);
    return picture === undefined ? [] : [{ name: nameOf(table), picture }];
  });
  if (has('xlsx')) files.set(WORKBOOK, await workbookOf(tables, meta, saying));
  if (has('parquet')) for (const table of tables) files.set(`tables/${nameOf(table)}.parquet`, parquetOf(longTable(table)));
  if (has('svg'))
    for (const { name, picture } of plots) {
      const path = `plots/${name}.svg`;
      files.set(path, svgOf(picture.drawing, picture.title, picture.description));
      drawings.set(path, [picture.drawing]);
    }
  if (!has('report') && !has('png')) return { files, drawings };
  const { draw } = wanted;
  if (draw === undefined) throw new Refusal('invalid', { reason: 'no-window' });
  const release = {
    tables: tables.map((table, index): ReportTable => ({ table, percents: wanted.percents[index] ?? { percents: [] } })),
    meta,
    paper,
    ...saying,
  };
  if (has('report')) {
    const traceless = async (document: PrintDocument) => withoutTraces(await draw.pdf(document), meta.releasedOn);
    const report = composeSummaryReport(release);
    for (const [index, { plot }] of report.tables.entries()) {
      const table = tables[index];
      if (plot !== undefined && table !== undefined) drawings.set(plotInReport(nameOf(table)), plot.rows);
    }
    files.set(REPORT, await traceless(report));
    files.set(DISCLOSURE_REPORT, await traceless(composeDisclosureReport([firstOf(tables), ...tables.slice(1)], release)));
  }
  const pictures = has('png') ? composePlotPictures(release) : undefined;
  if (pictures !== undefined) {
    const drawn = await draw.pictures(pictures);
    if (drawn.length !== plots.length) throw new Refusal('unexpected', { reason: 'drawing' });
    for (const [index, { name, picture }] of plots.entries()) {
      const path = `plots/${name}.png`;
      files.set(path, drawn[index] ?? new Uint8Array());
      drawings.set(path, [picture.drawing]);
    }
  }
  return { files, drawings };
}
