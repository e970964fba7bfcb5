/** @file The certificates of what was deleted, the newest first, each to be printed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Certificate } from '../../shared/retention/desk';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { EmptyState, Table } from '../ui/Lists';
import { PrintDialog } from '../ui/PrintDialog';
import { Problem } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import classes from './retention.module.css';
import { certificateName } from './words';

export function Certificates() {
  const text = useText();
  const { retention } = text;
  const t = retention.certificate;
  const language = useLanguage();
  const list = useQuery(asking('retention.certificates', {}));
  const [printing, setPrinting] = useState<Certificate>();
  if (list.data === undefined) return <Problem error={list.error} />;
  if (list.data.length === 0) return <EmptyState title={t.none}>{t.noneHelp}</EmptyState>;
  return (
    <>
      <p className={classes.lead}>{t.lead}</p>
      <Table
        caption={retention.places.certificates}
        head={[t.head.number, t.head.on, t.head.what, t.head.why, t.head.how, { label: t.print, hidden: true }]}
      >
        {list.data.map((one) => (
          <tr key={one.id}>
            <td>{one.seq}</td>
            <td className={classes.day}>
              <time dateTime={one.on} title={dayName(one.on, language)}>
                {shortDay(one.on, language)}
              </time>
              <p className={classes.soft}>{t.by(one.by)}</p>
            </td>
            <th scope="row" className={classes.cell}>
              {certificateName(one, text)}
            </th>
            <td className={classes.cell}>{retention.grounds[one.ground]}</td>
            <td>{t.records(one.gone.reduce((sum, { n }) => sum + n, 0))}</td>
            <td>
              <Button kind="quiet" small aria-label={t.printOf(one.seq)} onClick={() => setPrinting(one)}>
                {t.print}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      {printing !== undefined && <PrintCertificate id={printing.id} onClose={() => setPrinting(undefined)} />}
    </>
  );
}

function PrintCertificate({ id, onClose }: { id: Certificate['id']; onClose: () => void }) {
  const t = useText().retention.certificate;
  const language = useLanguage();
  const [paper] = useState(() => usualPaper(navigator.language));
  return (
    <PrintDialog
      title={t.printTitle}
      prints={[
        {
          key: 'certificate',
          label: t.label,
          help: t.help,
          file: t.file,
          first: true,
          request: (size) => ({ kind: 'disposal_certificate', id, language, paper: size }),
        },
      ]}
      paper={paper}
      toWhom={t.toWhom}
      why={t.why}
      onClose={onClose}
    />
  );
}
