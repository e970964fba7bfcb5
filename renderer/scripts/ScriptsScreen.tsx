/** @file Own scripts and the library's: make one's own, change, share, put away. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnScriptRow } from '../../shared/scripts/contract';
import { SCRIPTS } from '../../shared/scripts/library/library';
import type { Localized, Script } from '../../shared/scripts/model';
import { spoken } from '../../shared/scripts/of-plan';
import { contentOf } from '../../shared/scripts/own';
import type { Language } from '../../shared/values';
import { ask } from '../ipc/client';
import { asking } from '../ipc/live';
import { CATALOGUES, useText } from '../text/catalogue';
import { relativeDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { BackLine } from '../ui/BackLine';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Lines } from '../ui/Lists';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { OpenFile } from './OpenFile';
import { Rename } from './Rename';
import { Share } from './Share';
import classes from './scripts.module.css';

export function ScriptsScreen() {
  const t = useText();
  const words = t.scripts;
  const language = useLanguage();
  const navigate = useNavigate();
  const list = useQuery(asking('scripts.list', {}));
  const [error, setError] = useState<unknown>();
  const [sharing, setSharing] = useState<Script>();
  const [renaming, setRenaming] = useState<Script>();
  const [looked, setLooked] = useState<string>();
  const rows = list.data ?? [];

  const attempt = async (work: () => Promise<void>) => {
    setError(undefined);
    try {
      await work();
    } catch (refused) {
      setError(refused);
    }
  };
  const make = (script: Script) =>
    attempt(async () => {
      const content = contentOf(script);
      const title = titlesOf(script, 'copyTitle');
      const { id } = await ask('scripts.make', { script: { ...content, title, basedOn: { id: script.id, version: script.version } } });
      await navigate({ to: '/circles/scripts/$scriptId', params: { scriptId: id } });
    });
  const duplicate = (script: Script) =>
    attempt(async () => {
      const title = titlesOf(script, 'duplicateTitle');
      await ask('scripts.make', { script: { ...contentOf(script), title } });
      toast(words.duplicated(spoken(script).title[language]));
    });
  const putAway = (script: Script, away: boolean) =>
    attempt(async () => {
      await ask('scripts.putAway', { id: script.id, away });
      if (away)
        toast(words.isAway(spoken(script).title[language]), { undo: () => void ask('scripts.putAway', { id: script.id, away: false }) });
    });

  const line = (row: OwnScriptRow) => (
    <OwnLine
      key={row.script.id}
      row={row}
      onDuplicate={() => void duplicate(row.script)}
      onRename={() => setRenaming(row.script)}
      onShare={() => setSharing(row.script)}
      onAway={(away) => void putAway(row.script, away)}
    />
  );
  const own = rows.filter((row) => !row.away);
  const away = rows.filter((row) => row.away);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="list"
      above={
        <BackLine>
          <ButtonLink to="/circles" kind="quiet" small>
            {words.back}
          </ButtonLink>
        </BackLine>
      }
      actions={<OpenFile />}
    >
      <Problem error={list.error ?? error} />
      <Section title={words.own} lead={list.data !== undefined && own.length === 0 ? `${words.none} ${words.noneHelp}` : undefined}>
        {own.length > 0 && <Lines label={words.own}>{own.map(line)}</Lines>}
      </Section>
      <Section title={words.library} lead={words.libraryLead}>
        <Lines label={words.library}>
          {SCRIPTS.map((script) => (
            <li key={script.id} className={classes.line}>
              <div className={classes.what}>
                <button
                  type="button"
                  className={classes.name}
                  aria-expanded={looked === script.id}
                  onClick={() => setLooked(looked === script.id ? undefined : script.id)}
                >
                  {script.title[language]}
                </button>
                <span className={classes.soft}>{[t.codes.process[script.process], words.partsOf(script.blocks.length)].join(' · ')}</span>
                {looked === script.id && <p className={classes.about}>{script.about[language]}</p>}
              </div>
              <Button small aria-label={words.makeOf(script.title[language])} onClick={() => void make(script)}>
                {words.make}
              </Button>
            </li>
          ))}
        </Lines>
      </Section>
      {away.length > 0 && (
        <Section title={words.away} lead={words.awayLead}>
          <Lines label={words.away}>{away.map(line)}</Lines>
        </Section>
      )}
      {sharing !== undefined && <Share script={sharing} onClose={() => setSharing(undefined)} />}
      {renaming !== undefined && <Rename script={renaming} onClose={() => setRenaming(undefined)} />}
    </Page>
  );
}

/** Titles made of other ones, each in its own language; a language without words stays without. */
function titlesOf({ title }: Script, say: 'copyTitle' | 'duplicateTitle'): Localized {
  const one = (language: Language) => (title[language] === '' ? '' : CATALOGUES[language].scripts[say](title[language]).slice(0, 120));
  return { en: one('en'), es: one('es') };
}

interface OwnLineProps {
  row: OwnScriptRow;
  onDuplicate: () => void;
  onRename: () => void;
  onShare: () => void;
  onAway: (away: boolean) => void;
}

function OwnLine({ row, onDuplicate, onRename, onShare, onAway }: OwnLineProps) {
  const t = useText();
  const words = t.scripts;
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const script = spoken(row.script);
  const title = script.title[language];
  const [credit] = script.credits ?? [];
  const facts = [
    t.codes.process[script.process],
    words.version(script.version),
    words.savedOn(relativeDay(row.savedAt.slice(0, 10), language), row.madeBy),
    credit === undefined ? '' : words.credited(credit.source),
  ];
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <span className={classes.title}>{title}</span>
        <span className={classes.soft}>{facts.filter(Boolean).join(' · ')}</span>
        {open && (
          <div className={classes.more}>
            <Actions>
              <Button small onClick={onShare}>
                {words.share}
              </Button>
              <Button small onClick={onDuplicate}>
                {words.duplicate}
              </Button>
              <Button small onClick={onRename}>
                {words.rename}
              </Button>
              {!row.away && (
                <Button small onClick={() => onAway(true)}>
                  {words.putAway}
                </Button>
              )}
            </Actions>
          </div>
        )}
      </div>
      <Actions>
        <Button kind="quiet" small aria-expanded={open} aria-label={words.moreOf(title)} onClick={() => setOpen(!open)}>
          {words.more}
        </Button>
        {row.away && (
          <Button small onClick={() => onAway(false)}>
            {words.takeOut}
          </Button>
        )}
        <ButtonLink to="/circles/scripts/$scriptId" params={{ scriptId: script.id }} small aria-label={words.openOf(title)}>
          {words.open}
        </ButtonLink>
      </Actions>
    </li>
  );
}
