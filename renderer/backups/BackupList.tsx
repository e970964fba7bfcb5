/** @file Every backup with its day, why it was made, where it is and how large; each can be opened and read to the end. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupView } from '../../shared/backups/backup';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Table } from '../ui/Lists';
import { megabytes, momentParts } from '../ui/moments';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';

export function BackupList() {
  const { backups: t } = useText();
  const list = useQuery(asking('backups.list', {}));
  if (list.data === undefined || list.data.length === 0) return <Problem error={list.error} />;
  return (
    <Section title={t.list.title} lead={t.list.lead}>
      <Table
        caption={t.list.title}
        head={[t.list.when, t.list.kind, t.list.where, { label: t.list.size, align: 'end' }, { label: t.list.check, hidden: true }]}
      >
        {list.data.map((one) => (
          <Row key={one.ticket} one={one} />
        ))}
      </Table>
    </Section>
  );
}

function Row({ one }: { one: BackupView }) {
  const { backups: t } = useText();
  const language = useLanguage();
  const check = useTelling('backups.check');
  const [good, setGood] = useState<boolean>();
  const when = t.moment(...momentParts(one.made, language));
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{t.list.kinds[one.kind]}</td>
      <td>{t.list.places[one.where]}</td>
      <td style={{ textAlign: 'end' }}>{megabytes(one.size, language)}</td>
      <td>
        {one.whole ? (
          good === undefined && (
            <Button
              small
              kind="quiet"
              aria-label={t.list.checkOne(when)}
              busy={check.isPending}
              busyText={t.list.checking}
              onClick={() => check.mutate({ ticket: one.ticket }, { onSuccess: (answer) => setGood(answer.good) })}
            >
              {t.list.check}
            </Button>
          )
        ) : (
          <StatusWord tone="stop">{t.list.incomplete}</StatusWord>
        )}
        {good !== undefined && <StatusWord tone={good ? 'kept' : 'stop'}>{good ? t.list.good : t.list.bad}</StatusWord>}
        <Problem error={check.error} />
      </td>
    </tr>
  );
}
