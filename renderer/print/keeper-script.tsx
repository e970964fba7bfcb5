/** @file The keeper's script as blocks: a sheet to prepare with, then the parts, readable at arm's length. */
import type { KeeperScript, ScriptPart } from '../../shared/prints/document';
import type { PrintLanguage } from '../../shared/prints/languages';
import type { Rich } from '../../shared/prints/pieces';
import { clockTime } from '../../shared/scripts/words';
import { FactList } from './FactList';
import type { FlowGroup, FlowLeaf, FlowNode } from './flow';
import { keeperMore } from './keeper-more';
import { RichText } from './RichText';
import { titledBlock } from './titled-block';
import { PRINT_WORDS } from './words';

function front(script: KeeperScript): FlowNode[] {
  const { language } = script;
  const words = PRINT_WORDS[language];
  const nodes: FlowNode[] = [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front" {...flow}>
          <h1>{script.title}</h1>
          <p className="ck-purpose">
            <b>{words.purpose}</b> <RichText rich={script.purpose} language={language} />
          </p>
          <FactList facts={script.facts} language={language} />
        </div>
      ),
    },
  ];
  if (script.timeWarning.length + script.timeChoices.length > 0) {
    nodes.push({
      id: 'time',
      draw: (flow) => (
        <div className="ck-block" {...flow}>
          <div className="ck-warning">
            <h2>{script.timeWarning.length > 0 ? words.timeIsShort : words.timeFits}</h2>
            {[...script.timeWarning, ...script.timeChoices].map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      ),
    });
  }
  if (script.prepare.length > 0) nodes.push(prepare(script));
  nodes.push(...keeperMore(script));
  if (script.seats.length > 0 || script.namesOnPaper) nodes.push(seats(script));
  return nodes;
}

function prepare(script: KeeperScript): FlowGroup {
  const words = PRINT_WORDS[script.language];
  return {
    ...titledBlock('prepare', words.before, {
      id: 'prepare-list',
      wrap: (children, flow) => (
        <ul className="ck-ticks" {...flow}>
          {children}
        </ul>
      ),
      children: script.prepare.map((line, index) => ({
        id: `prepare-${index}`,
        draw: (flow) => (
          <li {...flow}>
            <RichText rich={line} language={script.language} />
          </li>
        ),
      })),
    }),
    together: true,
  };
}

/** Rows to write in while nobody is planned. */
const EMPTY_SEATS: KeeperScript['seats'] = Array.from({ length: 6 }, () => ({
  name: [{ kind: 'blank', hint: '', width: 'short' }],
  role: '\u00a0',
}));

function seats(script: KeeperScript): FlowGroup {
  const { language, namesOnPaper } = script;
  const words = PRINT_WORDS[language];
  const withNeeds = script.seats.length === 0 || script.seats.some((seat) => seat.needs !== undefined);
  return {
    ...titledBlock('seats', words.whoIsHere, {
      id: 'seats-table',
      wrap: (children, flow) => (
        <table className={script.seats.length > 0 ? 'ck-seats' : 'ck-seats ck-seats-empty'} {...flow}>
          <thead>
            <tr>
              <th scope="col" className="ck-col-tick">
                {words.here}
              </th>
              {namesOnPaper && <th scope="col">{words.name}</th>}
              <th scope="col" className="ck-col-part">
                {words.part}
              </th>
              {withNeeds && <th scope="col">{words.needs}</th>}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      ),
      children: (script.seats.length > 0 ? script.seats : EMPTY_SEATS).map((seat, index) => ({
        id: `seat-${index}`,
        draw: (flow) => (
          <tr {...flow}>
            <td>
              <span className="ck-tick" role="img" aria-label={words.blank(words.here)} />
            </td>
            {namesOnPaper && (
              <th scope="row">
                <RichText rich={seat.name} language={language} />
              </th>
            )}
            <td>{seat.role}</td>
            {withNeeds && <td>{seat.needs}</td>}
          </tr>
        ),
      })),
    }),
    together: true,
  };
}

/** Clock time when the start is known, else minutes since the start. */
function when(part: ScriptPart, language: PrintLanguage): string {
  return part.clock === undefined ? PRINT_WORDS[language].startsAfter(part.startMinute) : clockTime(part.clock, language);
}

function scriptPart(part: ScriptPart, language: PrintLanguage): FlowGroup {
  const words = PRINT_WORDS[language];
  const id = `part-${part.number}`;
  const rich = (text: Rich) => <RichText rich={text} language={language} />;
  const head: FlowLeaf = {
    id: `${id}-head`,
    keepWithNext: part.notes.length + part.say.length + part.ask.length > 0,
    draw: (flow) => (
      <header className="ck-part-head" {...flow}>
        <h2>
          <span className="ck-part-number">{part.number}</span>
          <span>{part.title}</span>
          <span>{when(part, language)}</span>
        </h2>
        <p>
          <span>
            <b>{rich(part.who)}</b>
            {/* A dot ends a line, it never begins one. */}
            {part.order !== undefined && `\u00a0· ${part.order}`}
            {part.mayPass && `\u00a0· ${words.mayPass}`}
          </span>
          <span>{part.minutes > 0 && words.minutes(part.minutes)}</span>
        </p>
      </header>
    ),
  };
  const notes = part.notes.map(
    (note, index): FlowLeaf => ({
      id: `${id}-note-${index}`,
      // A note is read before what it is about.
      keepWithNext: index === part.notes.length - 1 && part.say.length + part.ask.length > 0,
      draw: (flow) => (
        <div className="ck-note-row" {...flow}>
          <p className="ck-note">
            {index === 0 && <b>{words.note}: </b>}
            {rich(note)}
          </p>
        </div>
      ),
    }),
  );
  const say = part.say.map(
    (paragraph, index): FlowLeaf => ({
      id: `${id}-say-${index}`,
      draw: (flow) => (
        <p className="ck-say" {...flow}>
          {rich(paragraph)}
        </p>
      ),
    }),
  );
  const ask: FlowGroup = {
    id: `${id}-ask`,
    wrap: (children, flow, from) => (
      <ol className="ck-ask" start={from + 1} {...flow}>
        {children}
      </ol>
    ),
    children: part.ask.map((prompt, index) => ({
      id: `${id}-ask-${index}`,
      draw: (flow) => (
        <li {...flow}>
          {prompt.to !== undefined && prompt.to !== part.ask[index - 1]?.to && <span className="ck-to">{words.to(prompt.to)}</span>}
          <span className="ck-prompt">{rich(prompt.words)}</span>
        </li>
      ),
    })),
  };
  return {
    id,
    together: true,
    wrap: (children, flow, from) => (
      <section className={from > 0 ? 'ck-part ck-part-goes-on' : 'ck-part'} {...flow}>
        {from > 0 && (
          <p className="ck-continued" aria-hidden="true">
            {part.number} · {words.continued}
          </p>
        )}
        {children}
      </section>
    ),
    children: [head, ...notes, ...say, ...(part.ask.length > 0 ? [ask] : [])],
  };
}

/** The whole script as blocks. The parts begin on a sheet of their own, so that the first can be left on the desk. */
export function keeperScriptFlow(script: KeeperScript): FlowNode[] {
  const { language } = script;
  const words = PRINT_WORDS[language];
  return [
    ...front(script),
    {
      id: 'parts',
      newPage: true,
      wrap: (children, flow) => <div {...flow}>{children}</div>,
      children: [
        {
          id: 'parts-head',
          keepWithNext: true,
          draw: (flow) => (
            <p className="ck-parts-head" {...flow}>
              <span>{words.theScript}</span>
              <span>{words.about(script.totalMinutes)}</span>
            </p>
          ),
        },
        ...script.parts.map((part) => scriptPart(part, language)),
        {
          id: 'tradition',
          draw: (flow) => (
            <p className="ck-tradition" {...flow}>
              {script.tradition}
            </p>
          ),
        },
      ],
    },
  ];
}
