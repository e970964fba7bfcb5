/** @file The rows of the file, a page at a time: what each becomes, what is to be looked at, and whether it comes in. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ImportPreview, ImportSource, PREVIEW_FILTERS, PreviewRow } from '../../shared/imports/contract';
import { mayComeIn, STOPPING } from '../../shared/imports/fields';
import { ask } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { approximateDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { StatusWord, type Tone } from '../ui/Status';
import classes from './imports.module.css';

const PAGE = 50;
const TONE: Record<PreviewRow['state'], Tone> = {
  ready: 'kept',
  look: 'soon',
  problem: 'stop',
  known: 'quiet',
  changed: 'soon',
  repeat: 'quiet',
};

export interface PreviewRowsProps {
  source: ImportSource['source'];
  filter: (typeof PREVIEW_FILTERS)[number];
  /** Another one: the rows are read again. */
  stale: ImportPreview;
  locked: boolean;
  onCounts: (counts: ImportPreview['counts']) => void;
}

export function PreviewRows({ source, filter, stale, locked, onCounts }: PreviewRowsProps) {
  const { imports } = useText();
  const t = imports.preview;
  const page = useInfiniteQuery({
    // The same question has another answer after rows were checked again.
    queryKey: ['imports', 'imports.rows', source, filter, stale],
    queryFn: ({ pageParam }) => ask('imports.rows', { source, filter, from: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length * PAGE : undefined),
    placeholderData: keepPreviousData,
    gcTime: 0,
    enabled: !locked,
  });
  const choose = useTelling('imports.choose');
  if (page.data === undefined) return <Problem error={page.error} />;
  const rows = page.data.pages.flatMap((one) => one.rows);
  const total = page.data.pages[0]?.total ?? 0;
  const take = (number: number, coming: boolean) =>
    choose.mutate(
      { source, rows: [number], in: coming },
      {
        onSuccess: ({ counts }) => {
          onCounts(counts);
          void page.refetch();
        },
      },
    );
  if (rows.length === 0) return <p className={classes.soft}>{t.noneLeft}</p>;
  return (
    <>
      <ul className={classes.rows} aria-label={t.caption}>
        {rows.map((row) => (
          <Row key={row.number} row={row} locked={locked} onTake={(coming) => take(row.number, coming)} />
        ))}
      </ul>
      <Problem error={choose.error} />
      <p className={classes.soft}>
        {t.shown(rows.length, total)}
        {page.hasNextPage && (
          <Button small busy={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>
            {t.more}
          </Button>
        )}
      </p>
    </>
  );
}

function Row({ row, locked, onTake }: { row: PreviewRow; locked: boolean; onTake: (coming: boolean) => void }) {
  const text = useText();
  const { imports, codes } = text;
  const t = imports.preview;
  const language = useLanguage();
  const when = row.occurred === undefined ? '' : approximateDay(row.occurred, language, text);
  return (
    <li className={classes.row}>
      <label className={classes.take}>
        <input
          type="checkbox"
          checked={row.coming}
          disabled={locked || !mayComeIn(row.state)}
          aria-label={t.take(row.number)}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <span className={classes.soft}>{row.number}</span>
      </label>
      <div className={classes.grow}>
        <span className={classes.rowHead}>
          <bdi className={classes.strong}>{row.title === '' ? t.state[row.state] : row.title}</bdi>
          {row.title !== '' && <StatusWord tone={TONE[row.state]}>{t.state[row.state]}</StatusWord>}
        </span>
        {row.title !== '' && (
          <span className={classes.soft}>
            <bdi>
              {[
                when,
                row.harmTypes.map((h) => codes.harmType[h]).join(', '),
                row.harmed === '' ? '' : t.harmed(row.harmed),
                row.responsible === '' ? '' : t.responsible(row.responsible),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </bdi>
          </span>
        )}
        <Issues row={row} />
      </div>
    </li>
  );
}

function Issues({ row }: { row: PreviewRow }) {
  const { imports } = useText();
  const t = imports.preview;
  const said = [
    ...row.issues.map((issue) => ({ words: imports.issue(issue), stops: STOPPING.includes(issue.code) })),
    ...(row.state === 'known' && row.ref !== undefined ? [{ words: t.knownAs(row.ref), stops: false }] : []),
    ...(row.state === 'changed' && row.ref !== undefined ? [{ words: t.changedAs(row.ref), stops: false }] : []),
    ...(row.sameAs !== undefined ? [{ words: t.sameAs(row.sameAs), stops: false }] : []),
  ];
  if (said.length === 0) return undefined;
  return (
    <ul className={classes.issues}>
      {said.map(({ words, stops }) => (
        <li key={words} className={stops ? classes.stops : undefined}>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}
