/** @file One own script, to be changed: reads it once; then what is on the screen is the truth until it is left. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { OwnScriptRow } from '../../shared/scripts/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Editor } from './Editor';

const route = getRouteApi('/circles/scripts/$scriptId');

export function EditorScreen() {
  const t = useText();
  const { scriptId } = route.useParams();
  const list = useQuery(asking('scripts.list', {}));
  const [row, setRow] = useState<OwnScriptRow>();
  /** Counts how often a newer version was taken: the editor begins anew with each. */
  const [taken, setTaken] = useState(0);
  const newest = list.data?.find((one) => one.script.id === scriptId);
  const mine = row?.script.id === scriptId;
  useEffect(() => {
    if (!mine && !list.isFetching && newest !== undefined) setRow(newest);
  }, [mine, list.isFetching, newest]);
  if (row === undefined || !mine) {
    if (list.data === undefined && !list.error) return undefined;
    return newest !== undefined ? undefined : (
      <Page title={t.scripts.title}>
        <Problem
          error={list.error ?? new Error('no script')}
          action={<ButtonLink to="/circles/scripts">{t.scripts.editor.back}</ButtonLink>}
        />
      </Page>
    );
  }
  return (
    <Editor
      key={`${row.script.id} ${taken}`}
      row={row}
      newest={newest ?? row}
      onTakeTheirs={() => {
        setRow(newest);
        setTaken((n) => n + 1);
      }}
    />
  );
}
