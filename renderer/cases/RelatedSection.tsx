/** @file Cases that belong together, and the word at the top of a case when harm has come again. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseRow } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { CASE_LINK_KINDS, type CaseLinkKind, type Related } from '../../shared/cases/related';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Lines } from '../ui/Lists';
import { Dialog } from '../ui/Overlay';
import { Section } from '../ui/Page';
import { Pick } from '../ui/Pick';
import { Notice, Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './Case.module.css';

type Repeat = Related['repeats'][number];

/** "Same two people, second event in 60 days: C-0005". Nothing when there is nothing. */
export function RepeatNotice({ view }: { view: CaseView }) {
  const { cases } = useText();
  const t = cases.related;
  const related = useQuery(asking('cases.related', { caseId: view.id }));
  const link = useTelling('cases.link');
  const repeats = related.data?.repeats ?? [];
  if (repeats.length === 0) return undefined;
  // Linked is noticed: the word stays, the sign goes.
  if (repeats.every((one) => one.linked))
    return (
      <ul className={classes.repeats}>
        {repeats.slice(0, 5).map((one) => (
          <li key={one.caseId} className={classes.soft}>
            <RepeatWords repeat={one} /> {one.ref} ({t.isLinked})
          </li>
        ))}
      </ul>
    );
  return (
    <div className={classes.repeat}>
      <Notice>
        <p>
          <b>{t.repeat}</b>
        </p>
        <ul className={classes.repeats}>
          {repeats.slice(0, 5).map((one) => (
            <li key={one.caseId} className={classes.repeatLine}>
              <span>
                <RepeatWords repeat={one} />{' '}
                <Link to="/cases/$caseId" params={{ caseId: one.caseId }} preload={false}>
                  {one.ref}
                </Link>{' '}
                {one.title}
              </span>
              {one.linked ? (
                <span className={classes.soft}>{t.isLinked}</span>
              ) : (
                <Button
                  small
                  busy={link.isPending}
                  onClick={() =>
                    link.mutate(
                      { caseId: view.id, otherId: one.caseId, kind: 'same_people' },
                      { onSuccess: () => toast(t.linked(one.ref)) },
                    )
                  }
                >
                  {t.linkNow(one.ref)}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Problem error={link.error} />
      </Notice>
    </div>
  );
}

function RepeatWords({ repeat }: { repeat: Repeat }) {
  const { cases } = useText();
  const t = cases.related;
  const who = repeat.who.length > 2 ? t.more(repeat.who.length) : t.who[repeat.why];
  return (
    <>
      {who} ({repeat.who.join(', ')}), {repeat.second ? t.second(repeat.days) : t.first(repeat.days)}:
    </>
  );
}

export function RelatedSection({ view }: { view: CaseView }) {
  const { cases, codes } = useText();
  const t = cases.related;
  const [adding, setAdding] = useState(false);
  const related = useQuery(asking('cases.related', { caseId: view.id }));
  const unlink = useTelling('cases.unlink');
  const links = related.data?.links ?? [];
  return (
    <Section
      title={cases.page.section.related}
      actions={
        <Button kind="quiet" small onClick={() => setAdding(true)}>
          {t.link}
        </Button>
      }
    >
      {related.data !== undefined && links.length === 0 && <p className={classes.soft}>{t.none}</p>}
      {links.length > 0 && (
        <Lines label={cases.page.section.related}>
          {links.map((one) => (
            <li key={one.id}>
              <div className={classes.repeatLine}>
                <span>
                  <span className={classes.soft}>{one.direction === 'from' ? t.kinds[one.kind] : t.kindsTo[one.kind]}:</span>{' '}
                  <Link to="/cases/$caseId" params={{ caseId: one.caseId }} preload={false}>
                    {one.ref}
                  </Link>{' '}
                  {one.title}
                  {one.note !== '' && <span className={classes.soft}> · {one.note}</span>}{' '}
                  <StatusWord tone={one.status === 'closed' ? 'quiet' : 'accent'}>{codes.caseStatus[one.status]}</StatusWord>
                </span>
                <Button
                  kind="quiet"
                  small
                  aria-label={`${t.unlink}: ${one.ref}`}
                  onClick={() => unlink.mutate({ caseId: view.id, linkId: one.id }, { onSuccess: () => toast(t.unlinked) })}
                >
                  {t.unlink}
                </Button>
              </div>
            </li>
          ))}
        </Lines>
      )}
      <Problem error={related.error ?? unlink.error} />
      {adding && <LinkCase view={view} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function LinkCase({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { cases, ui } = useText();
  const t = cases.related;
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<CaseRow>();
  const [kind, setKind] = useState<CaseLinkKind>('same_people');
  const [note, setNote] = useState('');
  const link = useTelling('cases.link');
  const search = typed.trim();
  const found = useQuery({
    ...asking('cases.list', { search, status: 'all', limit: 8 }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const rows = search === '' ? [] : (found.data?.rows ?? []).filter((row) => row.id !== view.id);
  const shown = other === undefined || rows.some((row) => row.id === other.id) ? rows : [other, ...rows];
  return (
    <Dialog title={t.linkTitle} open onClose={onClose} width="wide">
      <Fields>
        <div>
          <TextLine label={t.find} help={t.findHelp} type="search" size="medium" maxLength={200} value={typed} onChange={setTyped} />
          {search !== '' && found.data !== undefined && shown.length === 0 && <p className={classes.soft}>{t.notFound}</p>}
          <ul className={classes.picks}>
            {shown.map((row) => (
              <li key={row.id}>
                <Pick chosen={row.id === other?.id} onChoose={() => setOther(row)}>
                  <b>{row.title}</b> <span className={classes.soft}>{[row.ref, row.school, row.harmed].filter(Boolean).join(' · ')}</span>
                </Pick>
              </li>
            ))}
          </ul>
        </div>
        {other !== undefined && (
          <>
            <Choice
              label={t.kind}
              value={kind}
              options={optionsOf(CASE_LINK_KINDS, t.kinds)}
              onChange={(next) => next !== undefined && setKind(next)}
            />
            <TextLine label={t.note} optional maxLength={300} value={note} onChange={setNote} />
          </>
        )}
        <Problem error={link.error} />
        <Actions>
          {other !== undefined && (
            <Button
              kind="primary"
              busy={link.isPending}
              onClick={() => link.mutate({ caseId: view.id, otherId: other.id, kind, note }, { onSuccess: onClose })}
            >
              {t.save}
            </Button>
          )}
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
