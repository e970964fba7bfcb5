/** @file What was imported before, and the way to take it back while nobody has worked on it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportBatch } from '../../shared/imports/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Dialog } from '../ui/Overlay';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './imports.module.css';
import { dateTime } from './moment';
import { Running } from './Running';

export function EarlierImports() {
  const { imports } = useText();
  const t = imports.earlier;
  const batches = useQuery(asking('imports.batches', {}));
  if (batches.data === undefined) return <Problem error={batches.error} />;
  return (
    <Section title={t.title}>
      {batches.data.length === 0 ? (
        <p className={classes.soft}>{t.none}</p>
      ) : (
        <Lines label={t.title}>
          {batches.data.map((batch) => (
            <Batch key={batch.id} batch={batch} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

function Batch({ batch }: { batch: ImportBatch }) {
  const { imports } = useText();
  const t = imports.earlier;
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const takeBack = useTelling('imports.takeBack');
  return (
    <li className={classes.batch}>
      <span className={classes.grow}>
        <span className={classes.strong}>{t.line(batch.name, batch.cases)}</span>
        <span className={classes.soft}>
          {dateTime(batch.at, language)} {t.by(batch.by)}
        </span>
      </span>
      {batch.takenBackAt !== undefined ? (
        <StatusWord tone="quiet">{t.takenBack}</StatusWord>
      ) : batch.touched > 0 ? (
        <StatusWord tone="quiet">{t.touched(batch.touched)}</StatusWord>
      ) : (
        <Button small onClick={() => setAsked(true)}>
          {t.takeBack}
        </Button>
      )}
      <Dialog title={t.ask(batch.cases)} open={asked} onClose={() => setAsked(false)}>
        <Fate goes={t.goes} stays={t.stays} />
        <Problem error={takeBack.error} />
        {takeBack.isPending && <Running />}
        <Actions>
          <Button
            kind="stop"
            busy={takeBack.isPending}
            onClick={() =>
              takeBack.mutate(
                { batch: batch.id },
                {
                  onSuccess: ({ cases }) => {
                    setAsked(false);
                    toast(t.done(cases));
                  },
                },
              )
            }
          >
            {t.confirm}
          </Button>
          <Button onClick={() => setAsked(false)}>{imports.running.cancel}</Button>
        </Actions>
      </Dialog>
    </li>
  );
}

function Fate({ goes, stays }: { goes: readonly string[]; stays: readonly string[] }) {
  const { ui } = useText();
  return (
    <dl className={classes.fate}>
      <dt>{ui.willGo}</dt>
      {goes.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      <dt>{ui.willStay}</dt>
      {stays.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </dl>
  );
}
