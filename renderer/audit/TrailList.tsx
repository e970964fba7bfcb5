/** @file The newest entries of the case book's trail, a page at a time. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Table } from '../ui/Lists';
import { momentParts } from '../ui/moments';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './audit.module.css';

export function TrailList() {
  const { audit: t } = useText();
  const [pages, setPages] = useState<(number | undefined)[]>([undefined]);
  const [last, setLast] = useState<number>();
  return (
    <Section title={t.list}>
      <Table caption={t.list} head={[t.head.when, t.head.who, t.head.what, t.head.subject]}>
        {pages.map((before) => (
          <Rows key={before ?? 'first'} before={before} onLast={before === pages.at(-1) ? setLast : undefined} />
        ))}
      </Table>
      {last !== undefined && (
        <Button
          kind="quiet"
          onClick={() => {
            setPages([...pages, last]);
            setLast(undefined);
          }}
        >
          {t.more}
        </Button>
      )}
    </Section>
  );
}

interface RowsProps {
  before: number | undefined;
  /** Told the number of the oldest entry, when there are older ones. */
  onLast: ((seq: number | undefined) => void) | undefined;
}

function Rows({ before, onLast }: RowsProps) {
  const { audit: t, backups } = useText();
  const language = useLanguage();
  const { data, error } = useQuery(asking('audit.list', before === undefined ? {} : { before }));
  const oldest = data?.more === true ? data.entries.at(-1)?.seq : undefined;
  const [told, setTold] = useState<number>();
  if (oldest !== told) {
    setTold(oldest);
    queueMicrotask(() => onLast?.(oldest));
  }
  if (data === undefined)
    return (
      <tr>
        <td colSpan={4}>
          <Problem error={error} />
        </td>
      </tr>
    );
  return data.entries.map((one) => (
    <tr key={one.seq}>
      <td className={classes.when}>{backups.moment(...momentParts(one.at, language))}</td>
      <td>{one.who ?? t.gone}</td>
      <td className={classes.code}>{one.action}</td>
      <td className={classes.code}>{one.subject.length > 12 ? `${one.subject.slice(0, 12)}…` : one.subject}</td>
    </tr>
  ));
}
