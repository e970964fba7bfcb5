/** @file The trail: in one line whether it is whole, its newest entries, and a copy of it outside. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrailPart } from '../../shared/audit/contract';
import { asking } from '../ipc/live';
import { type Text, useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Page } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { Shape } from '../ui/Status';
import classes from './audit.module.css';
import { SaveTrail } from './SaveTrail';
import { TrailList } from './TrailList';

export function TrailScreen() {
  const { audit: t } = useText();
  const checked = useQuery(asking('audit.verify', {}));
  const [saving, setSaving] = useState(false);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="list"
      actions={
        <Button kind="primary" onClick={() => setSaving(true)}>
          {t.save}
        </Button>
      }
    >
      <Problem error={checked.error} />
      {checked.data !== undefined && <Whole parts={checked.data} />}
      <Actions>
        <Button small busy={checked.isFetching} busyText={t.verifying} onClick={() => void checked.refetch()}>
          {t.verify}
        </Button>
      </Actions>
      <TrailList />
      {saving && <SaveTrail onClose={() => setSaving(false)} />}
    </Page>
  );
}

/** What a part is called. */
const nameOf = ({ part, owner }: TrailPart, t: Text['audit']): string => (part === 'desk' ? t.parts.desk(owner ?? '') : t.parts[part]);

function Whole({ parts }: { parts: readonly TrailPart[] }) {
  const { audit: t } = useText();
  const broken = parts.filter((one) => one.brokenAt !== undefined);
  if (broken.length === 0)
    return (
      <p className={classes.line} role="status">
        <Shape tone="kept" />
        {t.good(parts.reduce((sum, one) => sum + one.entries, 0))}
      </p>
    );
  return (
    <Notice tone="stop">
      <p className={classes.strong}>{t.broken}</p>
      {broken.map((one) => (
        <p key={nameOf(one, t)}>{t.brokenAt(nameOf(one, t), one.brokenAt ?? 0)}</p>
      ))}
      <p>{t.brokenNext}</p>
    </Notice>
  );
}
