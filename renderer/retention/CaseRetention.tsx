/** @file At the foot of a case: how long it is kept, what holds it, and the way to delete it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Holds } from './Holds';
import { PlanDialog } from './PlanDialog';
import classes from './retention.module.css';
import { whyWords } from './words';

export function CaseRetention({ view }: { view: Pick<CaseView, 'id'> }) {
  const text = useText();
  const { retention } = text;
  const t = retention.ofCase;
  const language = useLanguage();
  const navigate = useNavigate();
  const kept = useQuery(asking('retention.ofCase', { caseId: view.id }));
  const [adding, setAdding] = useState(false);
  const [looking, setLooking] = useState(false);
  return (
    <Section
      title={t.title}
      actions={
        !adding && (
          <Button kind="quiet" small onClick={() => setAdding(true)}>
            {retention.hold.add}
          </Button>
        )
      }
    >
      <Problem error={kept.error} />
      {kept.data !== undefined && (
        <>
          {!kept.data.closed && <p className={classes.soft}>{t.open}</p>}
          {kept.data.closed && kept.data.clocks.length === 0 && <p className={classes.soft}>{t.noRule}</p>}
          {kept.data.clocks.map((row) => (
            <p key={row.class} className={classes.soft}>
              <b>{retention.classes[row.class]}.</b> {whyWords(row, text, language)}
            </p>
          ))}
          <Holds holds={kept.data.holds} of={{ kind: 'case', caseId: view.id }} adding={adding} onAdded={() => setAdding(false)} />
          {kept.data.closed && !adding && (
            <Actions>
              <Button small onClick={() => setLooking(true)}>
                {t.see}
              </Button>
              <Link to="/retention">{t.desk}</Link>
            </Actions>
          )}
        </>
      )}
      {looking && (
        <PlanDialog
          targets={[{ kind: 'case', caseId: view.id, people: true }]}
          onClose={() => setLooking(false)}
          onDone={() => void navigate({ to: '/retention' })}
        />
      )}
    </Section>
  );
}
