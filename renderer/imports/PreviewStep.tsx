/** @file The third step: what will come in, each problem by row in words, and the one button that writes. */
import { useState } from 'react';
import { HARM_TYPES, SETTINGS } from '../../shared/cases/words';
import { type BatchId, type ImportPreview, PREVIEW_FILTERS } from '../../shared/imports/contract';
import type { Mapping } from '../../shared/imports/fields';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { Facts, Section } from '../ui/Page';
import { Problem, refusalOf } from '../ui/Problem';
import classes from './imports.module.css';
import { PeopleMatches } from './PeopleMatches';
import { PreviewRows } from './PreviewRows';
import type { Looked } from './queries';
import { Running } from './Running';

export interface PreviewStepProps {
  looked: Looked;
  onLooked: (looked: Looked) => void;
  onBack: () => void;
  onDone: (batch: BatchId, cases: number) => void;
}

export function PreviewStep({ looked, onLooked, onBack, onDone }: PreviewStepProps) {
  const { imports, codes } = useText();
  const t = imports.preview;
  const { source, mapping, preview } = looked;
  const [counts, setCounts] = useState(preview.counts);
  const attention = preview.counts.look + preview.counts.problem + preview.counts.changed;
  const [filter, setFilter] = useState<(typeof PREVIEW_FILTERS)[number]>(attention > 0 ? 'attention' : 'all');
  const check = useTelling('imports.check');
  const run = useTelling('imports.run');
  const again = (next: Mapping) => {
    const label = <K extends string>(list: readonly K[], labels: Record<K, string>) =>
      Object.fromEntries(list.map((code) => [code, labels[code]])) as Record<K, string>;
    check.mutate(
      {
        source: source.source,
        mapping: next,
        titles: { harm: label(HARM_TYPES, codes.harmType), setting: label(SETTINGS, codes.setting), nobody: t.nobody },
      },
      { onSuccess: (checked) => onLooked({ ...looked, mapping: next, preview: checked }) },
    );
  };
  return (
    <>
      <Section title={t.title} titleHidden>
        <Counts counts={counts} />
      </Section>
      {(preview.matches.length > 0 || preview.sharedNames > 0) && (
        <PeopleMatches preview={preview} mapping={mapping} busy={check.isPending || run.isPending} onChange={again} />
      )}
      <div className={classes.filter}>
        <Segments label={t.filter} options={optionsOf(PREVIEW_FILTERS, t.filters)} value={filter} onChange={setFilter} />
      </div>
      <PreviewRows key={filter} source={source.source} filter={filter} stale={preview} locked={run.isPending} onCounts={setCounts} />
      <Problem error={check.error} />
      <Problem error={run.error} />
      {refusalOf(run.error).kind === 'cancelled' && run.error !== null && <p role="status">{imports.running.cancelled}</p>}
      {run.isPending && <Running />}
      <div className={classes.foot}>
        <Actions>
          {counts.coming === 0 ? (
            <p>{t.nothing}</p>
          ) : (
            <Button
              kind="primary"
              busy={run.isPending}
              busyText={imports.running.title}
              onClick={() =>
                run.mutate({ source: source.source, expect: counts.coming }, { onSuccess: ({ batch, cases }) => onDone(batch, cases) })
              }
            >
              {t.import(counts.coming)}
            </Button>
          )}
          <Button disabled={run.isPending} onClick={onBack}>
            {t.back}
          </Button>
        </Actions>
      </div>
    </>
  );
}

function Counts({ counts }: { counts: ImportPreview['counts'] }) {
  const { imports } = useText();
  const t = imports.preview;
  const shown = (['ready', 'look', 'problem', 'known', 'changed', 'repeat', 'leftOut'] as const).filter(
    (name) => name === 'ready' || counts[name] > 0,
  );
  return <Facts items={shown.map((name) => [t[name], counts[name].toLocaleString()] as const)} />;
}
