/** @file The note that travels with a release, as Markdown. Its words are those of the printed page. */
import { disclosureOf } from '../../../shared/summaries/disclosure';
import type { ReleaseMeta } from '../../../shared/summaries/release';
import type { Saying } from '../../../shared/summaries/sayings';
import { firstOf, type PrintedTable } from './printed';

/** Markdown: a list where there are several lines. */
export function disclosureNote(tables: readonly PrintedTable[], meta: ReleaseMeta, saying: Saying): string {
  const { title, lead, parts } = disclosureOf([firstOf(tables), ...tables.slice(1)], meta, saying);
  const sections = parts.map(({ heading, lines }) => {
    const body = lines.length === 1 ? lines : lines.map((line) => `- ${line}`);
    return `## ${heading}\n\n${body.join('\n')}\n`;
  });
  return `# ${title}\n\n${lead.join('\n')}\n\n${sections.join('\n')}`;
}
