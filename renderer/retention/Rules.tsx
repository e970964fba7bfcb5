/** @file The rules, each in two sentences with where it comes from; changed in place. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rule } from '../../shared/retention/rule';
import { momentWords, spanWords } from '../../shared/retention/words';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { AsideDays } from './AsideDays';
import { RuleForm } from './RuleForm';
import classes from './retention.module.css';

export function Rules() {
  const { retention } = useText();
  const t = retention.rules;
  const settings = useQuery(asking('retention.settings', {}));
  const [changing, setChanging] = useState<string>();
  if (settings.data === undefined) return <Problem error={settings.error} />;
  const { rules, asideDays } = settings.data;
  return (
    <>
      <Section title={retention.places.rules} titleHidden lead={t.lead}>
        <Lines label={retention.places.rules}>
          {rules.map((rule) => (
            <li key={rule.id}>
              {changing === rule.id ? (
                <RuleForm rule={rule} onDone={() => setChanging(undefined)} />
              ) : (
                <RuleLine rule={rule} onChange={() => setChanging(rule.id)} />
              )}
            </li>
          ))}
        </Lines>
        {changing === 'new' ? (
          <RuleForm onDone={() => setChanging(undefined)} />
        ) : (
          <Actions>
            <Button onClick={() => setChanging('new')}>{t.add}</Button>
          </Actions>
        )}
      </Section>
      <AsideDays days={asideDays} />
    </>
  );
}

function RuleLine({ rule, onChange }: { rule: Rule; onChange: () => void }) {
  const { retention, codes } = useText();
  const t = retention.rules;
  const language = useLanguage();
  const remove = useTelling('retention.removeRule');
  const save = useTelling('retention.saveRule');
  const name = `${codes.noteClass[rule.class]}: ${rule.reason === undefined ? t.any : codes.closureReason[rule.reason]}`;
  const moment = momentWords(rule, language);
  const { id: _id, origin: _origin, ...again } = rule;
  const look = rule.remindMonths === 0 ? t.lookThen : t.look(spanWords(rule.remindMonths, language));
  return (
    <div className={classes.line}>
      <div>
        <p className={classes.name}>{name}</p>
        <p>
          {rule.deletes ? `${t.goesThen(moment)} ${look}` : t.looksThen(moment)}
          {rule.signed !== undefined && ` ${t.signedLine(rule.signed.by, dayName(rule.signed.on, language))}`}
        </p>
        <p className={classes.soft}>{rule.source === '' ? t.origins[rule.origin] : rule.source}</p>
        <Problem error={remove.error} />
      </div>
      <div className={classes.actions}>
        <Button small aria-label={t.changeOf(name)} onClick={onChange}>
          {t.change}
        </Button>
        <Button
          kind="quiet"
          small
          aria-label={t.removeOf(name)}
          onClick={() => remove.mutate({ id: rule.id }, { onSuccess: () => toast(t.removed, { undo: () => save.mutate(again) }) })}
        >
          {t.remove}
        </Button>
      </div>
    </div>
  );
}
