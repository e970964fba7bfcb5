/** @file What is in a packet, to be read: the same for who seals it and for who opens it. */
import { useMemo } from 'react';
import { pathOf, SHEET } from '../../shared/agreements/drawing';
import type { PacketCase } from '../../shared/transfers/packet';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { rowsOf } from './packet-rows';
import type { Row } from './row';
import classes from './transfers.module.css';

export function PacketView({ packet }: { packet: PacketCase }) {
  const t = useText();
  const language = useLanguage();
  const parts = useMemo(() => rowsOf(packet, t, language), [packet, t, language]);
  return (
    <section className={classes.frame} aria-label={t.transfers.view.label}>
      {packet.letter !== undefined && <LetterPart packet={packet} />}
      {parts.map(({ part, title, rows }) => (
        <div key={part} className={classes.part}>
          <h3>{title}</h3>
          <ul className={classes.rows}>
            {rows.map((row) => (
              <PacketRow key={row.key} row={row} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PacketRow({ row }: { row: Row }) {
  const { transfers: t } = useText();
  return (
    <li>
      <p className={classes.head}>
        <Marked>{row.head}</Marked>
        {row.meta !== undefined && row.meta !== '' && (
          <span className={classes.meta}>
            <Marked>{row.meta}</Marked>
          </span>
        )}
      </p>
      {row.text?.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that does not change
        <p key={index} className={classes.text}>
          <Marked>{line}</Marked>
        </p>
      ))}
      {row.drawn?.map((one) => (
        <svg
          key={one.name}
          className={classes.drawn}
          viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
          role="img"
          aria-label={t.view.drawn(one.name)}
        >
          <path d={pathOf(one.strokes)} />
        </svg>
      ))}
      {row.restricted !== undefined && <p className={classes.restricted}>{t.view.restricted(row.restricted)}</p>}
    </li>
  );
}

/** Roles that stand for names are found at a glance; the brackets say it without colour. */
function Marked({ children }: { children: string }) {
  const pieces = children.split(/(\[[^\]\n]{1,80}\])/g);
  return pieces.map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence
      <span key={index} className={classes.role}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

function LetterPart({ packet }: { packet: PacketCase }) {
  const { transfers: t } = useText();
  const language = useLanguage();
  const { letter } = packet;
  if (letter === undefined) return undefined;
  const facts = [letter.from, letter.to === '' ? '' : `${t.paper.to}: ${letter.to}`, dayName(letter.writtenOn, language)];
  return (
    <div className={classes.part}>
      <h3>{t.view.letter}</h3>
      <ul className={classes.rows}>
        <PacketRow row={{ key: 'needs', head: t.paper.needs, meta: facts.filter((f) => f !== '').join(' · '), text: letter.needs }} />
        <PacketRow
          row={{
            key: 'tasks',
            head: t.paper.tasks,
            text:
              letter.tasks.length === 0
                ? [t.paper.nothing]
                : letter.tasks.map((task) =>
                    [
                      t.paper.task[task.kind],
                      task.who,
                      task.kind === 'risk' ? task.what : '',
                      task.on === undefined ? t.paper.noDay : dayName(task.on, language),
                    ]
                      .filter((text) => text !== '')
                      .join(' · '),
                  ),
          }}
        />
        <PacketRow
          row={{
            key: 'promises',
            head: t.paper.promises,
            text: letter.promises.map(
              (p) =>
                `${t.view.owes(p.who, p.forWhom)}: ${p.what} · ${t.view.due(dayName(p.due, language))} · ${p.kept ? t.paper.kept : p.ended === true ? t.paper.notKept : t.paper.open}`,
            ),
          }}
        />
      </ul>
    </div>
  );
}
