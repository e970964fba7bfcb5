/** @file How the open file was read, in a line; encoding, delimiter and headings can be changed. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DELIMITERS, ENCODINGS, type Reading } from '../../shared/imports/fields';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Tick } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import { Notice, Problem } from '../ui/Problem';
import classes from './imports.module.css';
import type { Opened } from './queries';

export function FileReading({ opened, onReread, onBack }: { opened: Opened; onReread: (opened: Opened) => void; onBack: () => void }) {
  const { imports } = useText();
  const t = imports.reading;
  const { source } = opened;
  const [shown, setShown] = useState(source.garbled);
  const again = useMutation({
    mutationFn: async (reading: Reading): Promise<Opened> => {
      const next = await ask('imports.open', { from: { kind: 'again', source: source.source }, reading });
      return { source: next, reading, mapping: next.saved[0]?.mapping ?? next.guess };
    },
    onSuccess: onReread,
  });
  const change = (next: Reading) =>
    again.mutate({ encoding: source.encoding, delimiter: source.delimiter, header: source.header, ...next });
  return (
    <section className={classes.reading} aria-label={t.title}>
      <p>
        <bdi className={classes.strong}>{source.name === '' ? t.pasted : source.name}</bdi>
        <span className={classes.soft}>
          {[
            t.found(source.rows, source.columns.length),
            t.encodings[source.encoding],
            t.delimiters[source.delimiter],
            ...(source.empty > 0 ? [t.empty(source.empty)] : []),
            ...(source.saved[0] === undefined ? [] : [imports.columns.savedUsed(source.saved[0].name)]),
          ].join(' · ')}
        </span>
      </p>
      {source.garbled && <Notice>{t.garbled}</Notice>}
      {shown && (
        <FieldRow>
          <Choice
            label={t.encoding}
            options={optionsOf(ENCODINGS, t.encodings)}
            value={source.encoding}
            onChange={(encoding) => change({ encoding })}
          />
          <Choice
            label={t.delimiter}
            options={optionsOf(DELIMITERS, t.delimiters)}
            value={source.delimiter}
            onChange={(delimiter) => change({ delimiter })}
          />
          <div className={classes.tick}>
            <Tick label={t.header} value={source.header} onChange={(header) => change({ header })} />
          </div>
        </FieldRow>
      )}
      <Problem error={again.error} />
      <Actions>
        {!shown && (
          <Button small onClick={() => setShown(true)}>
            {t.change}
          </Button>
        )}
        <Button small onClick={onBack}>
          {t.another}
        </Button>
      </Actions>
    </section>
  );
}
