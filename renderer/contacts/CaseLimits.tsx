/** @file On a case's page: who of its people is kept apart, and the way to keep two apart. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import classes from './Contacts.module.css';
import { LimitForm } from './LimitForm';
import { LimitLines } from './LimitLines';

export function CaseLimits({ view }: { view: CaseView }) {
  const { contacts: t } = useText();
  const [adding, setAdding] = useState(false);
  const people = view.parties.flatMap((p) => (p.person === undefined ? [] : [{ id: p.person.id, name: p.person.name }]));
  return (
    <Section
      title={t.title}
      actions={
        people.length > 1 &&
        !adding && (
          <Button kind="quiet" small onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      {view.limits.length === 0 && !adding && <p className={classes.soft}>{t.none}</p>}
      {adding && (
        <>
          <p className={classes.soft}>{t.lead}</p>
          <LimitForm caseId={view.id} people={people} onDone={() => setAdding(false)} />
        </>
      )}
      <LimitLines limits={view.limits} label={t.title} here={view.id} />
    </Section>
  );
}
