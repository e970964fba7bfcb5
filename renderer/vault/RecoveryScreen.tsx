/** @file What brings a counselor back in: code and parts, each with when it was made and last proven; proving, making anew. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecoveryWay } from '../../shared/keys/recovery';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayOf } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Shape } from '../ui/Status';
import { DropParts } from './DropParts';
import { MakeSecret } from './MakeSecret';
import { Practise } from './Practise';
import classes from './Recovery.module.css';

type Doing = 'practise' | 'code' | 'parts' | 'drop';

export function RecoveryScreen() {
  const { recovery: t } = useText();
  const { data, error } = useQuery(asking('vault.recovery', {}));
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        (data?.code !== undefined || data?.parts !== undefined) && (
          <Button kind="primary" onClick={() => setDoing('practise')}>
            {t.practise.button}
          </Button>
        )
      }
    >
      <Problem error={error} />
      {data !== undefined && (
        <>
          <Section title={t.code.title}>
            <div className={classes.way}>
              <p>{t.code.about}</p>
              {data.code === undefined ? <p className={classes.soft}>{t.code.none}</p> : <Way way={data.code} />}
              <Actions>
                <Button onClick={() => setDoing('code')}>{data.code === undefined ? t.code.make : t.code.again}</Button>
              </Actions>
            </div>
          </Section>
          <Section title={t.parts.title}>
            <div className={classes.way}>
              <p>{t.parts.about}</p>
              {data.parts === undefined ? (
                <p className={classes.soft}>{t.parts.none}</p>
              ) : (
                <>
                  <p>{t.parts.set(data.parts.set)}</p>
                  <Way way={data.parts} />
                </>
              )}
              <Actions>
                <Button onClick={() => setDoing('parts')}>{data.parts === undefined ? t.parts.make : t.parts.again}</Button>
                {data.parts !== undefined && (
                  <Button kind="quiet" onClick={() => setDoing('drop')}>
                    {t.parts.drop}
                  </Button>
                )}
              </Actions>
            </div>
          </Section>
        </>
      )}
      {doing === 'practise' && <Practise onClose={close} />}
      {(doing === 'code' || doing === 'parts') && (
        <MakeSecret kind={doing} again={doing === 'code' ? data?.code !== undefined : data?.parts !== undefined} onClose={close} />
      )}
      {doing === 'drop' && <DropParts onClose={close} />}
    </Page>
  );
}

/** When it was made and proven, with what should be done about it. */
function Way({ way }: { way: RecoveryWay }) {
  const { recovery: t } = useText();
  const language = useLanguage();
  const day = (at: string) => dayOf(at, language);
  const tone = way.beforeLeaving || way.provedAt === undefined ? 'soon' : 'kept';
  return (
    <>
      <p className={classes.state}>
        <Shape tone={tone} />
        <span>
          {way.madeAt !== undefined && `${t.made(day(way.madeAt))} `}
          {way.provedAt === undefined ? t.never : t.proved(day(way.provedAt))}
        </span>
      </p>
      {way.beforeLeaving && <p className={classes.soft}>{t.beforeLeaving}</p>}
    </>
  );
}
