/** @file Backups: in one line whether the last one is good and how old; where they are; all of them, each to be checked. */
import { useQuery } from '@tanstack/react-query';
import { type BackupStatus, daysSince } from '../../shared/backups/backup';
import { asking, useTelling } from '../ipc/live';
import { type Text, useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { megabytes, momentParts } from '../ui/moments';
import { Page, Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { Shape, type Tone } from '../ui/Status';
import { BackupList } from './BackupList';
import classes from './backups.module.css';
import { OtherPlace } from './OtherPlace';

export function BackupsScreen() {
  const { backups: t } = useText();
  const language = useLanguage();
  const status = useQuery(asking('backups.status', {}));
  const make = useTelling('backups.make');
  const at = status.data;
  const busy = make.isPending || at?.running === true;
  return (
    <Page
      title={t.title}
      width="list"
      lead={t.lead}
      actions={
        <Button kind="primary" busy={busy} busyText={t.making} onClick={() => make.mutate({})}>
          {t.make}
        </Button>
      }
    >
      <Problem error={status.error ?? make.error} />
      {at !== undefined && (
        <>
          <LastOne status={at} />
          {at.problem !== undefined && !busy && (
            <Notice tone={at.near === undefined ? 'stop' : 'soon'}>
              <p>
                <strong>{t.problem[at.problem].what}</strong> {t.problem[at.problem].next}
              </p>
            </Notice>
          )}
          <Section title={t.places.title}>
            <div className={classes.places}>
              <div className={classes.place}>
                <div className={classes.words}>
                  <p className={classes.name}>{t.places.near}</p>
                  <p className={classes.soft}>{t.places.nearHelp}</p>
                  {at.near !== undefined && (
                    <p className={classes.soft}>
                      {t.places.newest(t.moment(...momentParts(at.near.made, language)))}.{' '}
                      {t.places.used(megabytes(at.used.near, language))}.{' '}
                      {at.seconds !== undefined && t.took(secondsIn(at.seconds, language))}
                    </p>
                  )}
                  {at.near !== undefined && at.oldest !== undefined && (
                    <p className={classes.soft}>
                      {t.grew(
                        momentParts(at.oldest.made, language)[0],
                        megabytes(at.oldest.size, language),
                        megabytes(at.near.size, language),
                      )}{' '}
                      {at.oldest.seconds !== undefined && t.tookThen(secondsIn(at.oldest.seconds, language))}
                    </p>
                  )}
                </div>
              </div>
              <OtherPlace status={at} />
            </div>
          </Section>
        </>
      )}
      <BackupList />
      <Section title={t.back.title}>
        <p>{t.back.text}</p>
      </Section>
    </Page>
  );
}

const secondsIn = (seconds: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(0.1, seconds));

/** The one line. */
function LastOne({ status }: { status: BackupStatus }) {
  const { backups: t } = useText();
  const language = useLanguage();
  const { tone, words } = sayOf(status, t, (instant) => t.moment(...momentParts(instant, language)));
  return (
    <p className={classes.line} role="status">
      <Shape tone={tone} />
      {words}
    </p>
  );
}

function sayOf(status: BackupStatus, t: Text['backups'], moment: (instant: string) => string): { tone: Tone; words: string } {
  const days = daysSince(status, today());
  const newest = [status.near, status.away].filter((one) => one !== undefined).sort((a, b) => b.made.localeCompare(a.made))[0];
  if (days === undefined || newest === undefined) return { tone: 'stop', words: t.none };
  if (days <= 1) return { tone: 'kept', words: t.good(moment(newest.made)) };
  return { tone: days >= 7 ? 'stop' : 'soon', words: t.old(days) };
}
