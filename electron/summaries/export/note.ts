/** @file The note that travels with a release, as Markdown. Its words are those of the printed page. */
import { disclosureOf } from '../../../shared/summaries/disclosure';
import type { ReleaseMeta } from '../../../shared/summaries/release';
import { measuresHead, measuresSaid, termsSaid } from '../../../shared/summaries/said-measures';
import type { Saying } from '../../../shared/summaries/sayings';
import { firstOf, type PrintedTable } from './printed';

const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Markdown: a list where there are several lines. */
export function disclosureNote(tables: readonly PrintedTable[], meta: ReleaseMeta, saying: Saying): string {
  const { title, lead, parts } = disclosureOf([firstOf(tables), ...tables.slice(1)], meta, saying);
  const [principal, ...others] = parts.map(
    ({ heading, lines }) => `## ${heading}\n\n${lines.length === 1 ? lines.join('') : listed(lines)}\n`,
  );
  const sections = [principal, ...termsPart(meta, saying), ...measuresPart(tables, saying), ...others];
  return `# ${title}\n\n${lead.join('\n')}\n\n${sections.join('\n')}`;
}

function termsPart({ terms }: ReleaseMeta, { language }: Saying): string[] {
  const { title, lines, stand } = termsSaid(terms, language);
  return lines.length === 0 ? [] : [`## ${title}\n\n${listed(lines)}\n\n${stand}\n`];
}

function measuresPart(tables: readonly PrintedTable[], { language }: Saying): string[] {
  const said = measuresSaid(tables, language);
  if (said.length === 0) return [];
  const { title, lead } = measuresHead(language);
  const each = said.map(({ name, definition, values }) => `- ${name}. ${definition}\n${values.map((value) => `  - ${value}`).join('\n')}`);
  return [`## ${title}\n\n${lead}\n\n${each.join('\n')}\n`];
}
