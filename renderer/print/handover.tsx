/** @file The handover letter as blocks, set so that a whole one fits on its page. */
import type { HandoverLetterPrint } from '../../shared/prints/document';
import { CATALOGUES } from '../text/catalogue';
import { dayName, shortDay } from '../text/dates';
import type { FlowNode } from './flow';

export function handoverFlow({ letter, printedOn }: HandoverLetterPrint): FlowNode[] {
  const { language } = letter;
  const t = CATALOGUES[language];
  const words = t.transfers.paper;
  const day = (on: string) => shortDay(on, language, printedOn);
  const facts = [
    [words.from, letter.from],
    [words.to, letter.to],
    [words.school, letter.school],
    [words.written, dayName(letter.writtenOn, language)],
  ].filter(([, value]) => value !== '');
  const code = (kind: string, what: string): string =>
    kind === 'checkin' && Object.hasOwn(t.codes.checkinPurpose, what)
      ? t.codes.checkinPurpose[what as keyof typeof t.codes.checkinPurpose]
      : kind === 'circle' && Object.hasOwn(t.codes.process, what)
        ? t.codes.process[what as keyof typeof t.codes.process]
        : what;
  const block = (id: string, title: string, body: React.ReactNode): FlowNode => ({
    id,
    draw: (flow) => (
      <section className="ck-handover-part" {...flow}>
        <h2>{title}</h2>
        {body}
      </section>
    ),
  });
  return [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front" {...flow}>
          <h1>{words.title(letter.caseTitle)}</h1>
          <p className="ck-opening">{words.lead}</p>
          <dl className="ck-facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ),
    },
    ...(letter.needs.length === 0
      ? []
      : [
          block(
            'needs',
            words.needs,
            <ul className="ck-handover-needs">
              {letter.needs.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>,
          ),
        ]),
    block(
      'people',
      words.people,
      <table className="ck-handover">
        <tbody>
          {letter.people.map((one) => (
            <tr key={`${one.name}:${one.role}`}>
              <th scope="row">{one.name}</th>
              <td>{[one.role, one.needs].filter((text) => text !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>,
    ),
    block(
      'tasks',
      words.tasks,
      letter.tasks.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table className="ck-handover">
          <tbody>
            {letter.tasks.map((task, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed page never changes
              <tr key={index}>
                <th scope="row">{task.on === undefined ? words.noDay : day(task.on)}</th>
                <td>
                  {words.task[task.kind]}
                  {[code(task.kind, task.what), task.who].filter((text) => text !== '').map((text) => ` · ${text}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ),
    ),
    ...(letter.promises.length === 0
      ? []
      : [
          block(
            'promises',
            words.promises,
            <table className="ck-handover">
              <tbody>
                {letter.promises.map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a printed page never changes
                  <tr key={index}>
                    <th scope="row">{day(one.due)}</th>
                    <td>
                      <b>{one.who}</b>
                      {one.forWhom === '' ? '' : ` → ${one.forWhom}`}: {one.what}
                    </td>
                    <td className="ck-handover-state">{one.kept ? words.kept : one.ended === true ? words.notKept : words.open}</td>
                  </tr>
                ))}
              </tbody>
            </table>,
          ),
        ]),
    {
      id: 'end',
      draw: (flow) => (
        <div className="ck-handover-end" {...flow}>
          {letter.more > 0 && <p>{words.more(letter.more)}</p>}
          <div className="ck-handover-signs">
            <p>{words.signed}</p>
            <p>{words.taken}</p>
          </div>
        </div>
      ),
    },
  ];
}
