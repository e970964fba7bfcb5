/** @file Import reports: choose a file, say what its columns are, look at every row, bring them in. Nothing is written before that. */
import { useEffect, useRef, useState } from 'react';
import type { BatchId } from '../../shared/imports/contract';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { StageLine } from '../ui/Lists';
import { Page } from '../ui/Page';
import { ChooseFile } from './ChooseFile';
import { ColumnsStep } from './ColumnsStep';
import { EarlierImports } from './EarlierImports';
import classes from './imports.module.css';
import { PreviewStep } from './PreviewStep';
import { type Looked, type Opened, useProgress } from './queries';
import { Running } from './Running';

type Step =
  | { at: 'choose' }
  | { at: 'columns'; opened: Opened }
  | { at: 'rows'; looked: Looked }
  | { at: 'done'; batch: BatchId; cases: number };

const ORDER = ['choose', 'columns', 'rows', 'done'] as const;

export function ImportScreen() {
  const { imports: t } = useText();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  useForget(step.at === 'columns' || step.at === 'rows');
  // Somebody may have left while it ran and come back.
  const left = useProgress(step.at === 'choose').data?.phase;
  const running = step.at === 'choose' && (left === 'writing' || left === 'keeping' || left === 'removing');
  const titles = {
    choose: t.title,
    columns: t.columns.title,
    rows: t.preview.title,
    done: step.at === 'done' ? t.done.title(step.cases) : '',
  };
  const leads = { choose: t.lead, columns: t.columns.lead, rows: undefined, done: t.done.lead };
  return (
    <Page
      title={titles[step.at]}
      lead={leads[step.at]}
      above={
        <div className={classes.steps}>
          <Steps at={step.at} />
        </div>
      }
      width={step.at === 'choose' || step.at === 'done' ? 'form' : 'list'}
    >
      {step.at === 'choose' && (
        <>
          {running && <Running />}
          <ChooseFile onOpened={(opened) => setStep({ at: 'columns', opened })} />
          <EarlierImports />
        </>
      )}
      {step.at === 'columns' && (
        <ColumnsStep
          opened={step.opened}
          onReread={(opened) => setStep({ at: 'columns', opened })}
          onBack={() => setStep({ at: 'choose' })}
          onLooked={(looked) => setStep({ at: 'rows', looked })}
        />
      )}
      {step.at === 'rows' && (
        <PreviewStep
          looked={step.looked}
          onLooked={(looked) => setStep({ at: 'rows', looked })}
          onBack={() => setStep({ at: 'columns', opened: step.looked })}
          onDone={(batch, cases) => setStep({ at: 'done', batch, cases })}
        />
      )}
      {step.at === 'done' && <Done onAgain={() => setStep({ at: 'choose' })} />}
    </Page>
  );
}

/** Leaving the screen forgets the file, unless it is being brought in. */
function useForget(open: boolean) {
  const now = useRef(open);
  now.current = open;
  useEffect(
    () => () => {
      if (!now.current) return;
      void ask('imports.progress', {}).then(({ phase }) => {
        if (phase !== 'writing' && phase !== 'keeping') void ask('imports.close', {});
      });
    },
    [],
  );
}

function Steps({ at }: { at: Step['at'] }) {
  const { imports: t } = useText();
  const labels = [t.steps.file, t.steps.columns, t.steps.rows, t.steps.done];
  const now = ORDER.indexOf(at);
  return (
    <StageLine
      label={t.steps.label}
      stages={labels.map((label, index) => ({ label, state: index < now || at === 'done' ? 'done' : index === now ? 'now' : 'later' }))}
    />
  );
}

function Done({ onAgain }: { onAgain: () => void }) {
  const { imports: t } = useText();
  const progress = useProgress(true).data;
  return (
    <>
      <Actions>
        <ButtonLink to="/cases" search={{ sort: 'opened' }} kind="primary">
          {t.done.toCases}
        </ButtonLink>
        <Button onClick={onAgain}>{t.done.again}</Button>
      </Actions>
      {progress?.phase === 'finding' && (
        <p>
          {t.done.search} {t.running.of(progress.done, progress.of)}
        </p>
      )}
      <p className={classes.soft}>{t.done.remove}</p>
      <EarlierImports />
    </>
  );
}
