/** @file The page about a summary's protection: one sheet, one column for each of those who read it. */
import type { DisclosureReport } from '../../shared/prints/summary-documents';
import type { FlowNode } from './flow';

/** One block: it is one page or it is too long, and a test says so. */
export function disclosureReportFlow({ title, lead, parts }: DisclosureReport): FlowNode[] {
  const [principal, parent, officer, risk, cite] = parts;
  const part = (of: typeof principal, name: string) =>
    of && (
      <section className={`ck-reader ck-reader-${name}`}>
        <h2>{of.heading}</h2>
        {of.lines.length === 1 ? (
          <p>{of.lines[0]}</p>
        ) : (
          <ul>
            {of.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
    );
  return [
    {
      id: 'page',
      draw: (flow) => (
        <div className="ck-disclosure" {...flow}>
          <h1>{title}</h1>
          {lead.map((line) => (
            <p key={line} className="ck-disclosure-lead">
              {line}
            </p>
          ))}
          <div className="ck-readers">
            {part(principal, 'principal')}
            {part(parent, 'parent')}
            {part(officer, 'officer')}
            {part(risk, 'risk')}
            {part(cite, 'cite')}
          </div>
        </div>
      ),
    },
  ];
}
