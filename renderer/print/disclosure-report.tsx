/** @file The page about a summary's protection: one sheet, one column for each of those who read it. */
import type { DisclosureReport } from '../../shared/prints/summary-documents';
import type { FlowNode } from './flow';

/** For whom each part is, in their order. */
const READERS = ['principal', 'parent', 'officer', 'risk', 'cite'] as const;

/** One block: it is one page or it is too long, and a test says so. */
export function disclosureReportFlow({ title, lead, parts }: DisclosureReport): FlowNode[] {
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
            {parts.map(({ heading, lines }, index) => (
              <section key={heading} className={`ck-reader ck-reader-${READERS[index]}`}>
                <h2>{heading}</h2>
                {lines.length === 1 ? (
                  <p>{lines[0]}</p>
                ) : (
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
          </div>
        </div>
      ),
    },
  ];
}
