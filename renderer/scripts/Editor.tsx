/** @file The editor of an own script: its parts on the left, the page as it will print on the right, steps back and forward. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { OwnScriptRow } from '../../shared/scripts/contract';
import { applyFix, type Finding } from '../../shared/scripts/lint/finding';
import { lint } from '../../shared/scripts/lint/lint';
import type { Script } from '../../shared/scripts/model';
import { contentOf, ownScriptInputSchema } from '../../shared/scripts/own';
import { ask } from '../ipc/client';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { BackLine } from '../ui/BackLine';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { isConflict } from '../ui/Conflict';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { back, begin, forward, step } from '../ui/history';
import { Page } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { AboutSection, CreditsSection } from './AboutSections';
import { BlockList } from './BlockList';
import type { View } from './edit';
import { FindingsOverview } from './Findings';
import { PosterSection, PrepareSection } from './ListSections';
import { ScriptPaper } from './ScriptPaper';
import classes from './scripts.module.css';
import { ViewChoice } from './ViewChoice';
import { Wrong } from './Wrong';

export interface EditorProps {
  /** As it was read: what is edited begins with it. */
  row: OwnScriptRow;
  /** As it is in the vault now. */
  newest: OwnScriptRow;
  onTakeTheirs: () => void;
}

/** Changes a script; `field` names what is typed in, so that typing on is one step back. */
export type Change = (change: (script: Script) => Script, field?: string) => void;

export function Editor({ row, newest, onTakeTheirs }: EditorProps) {
  const t = useText();
  const words = t.scripts.editor;
  const window_ = useLanguage();
  const [history, setHistory] = useState(() => begin<Script>(row.script));
  const [view, setView] = useState<View>({ band: '11-13', language: window_ });
  const [open, setOpen] = useState<string>();
  const [kept, setKept] = useState(() => ({ version: row.script.version, body: JSON.stringify(contentOf(row.script)) }));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const script = history.now;
  const title = script.title[window_] || script.title.en || script.title.es || words.untitled;

  const change = useCallback<Change>((edit, field) => setHistory((before) => step(before, edit(before.now), Date.now(), field)), []);
  const draft = useDraft({
    key: `script:${row.script.id.slice(4)}`,
    values: { script },
    restore: ({ script: found }) => setHistory((before) => step(before, found, Date.now())),
  });
  const undo = useCallback(() => {
    setHistory(back);
    announce(words.undone);
  }, [words]);
  const redo = useCallback(() => {
    setHistory(forward);
    announce(words.redone);
  }, [words]);
  useUndoKeys(undo, redo);

  // Typing goes first; remarks follow when there is a moment.
  const judged = useDeferredValue(script);
  const findings = useMemo(() => lint(judged), [judged]);
  const fits = useMemo(() => ownScriptInputSchema.safeParse(contentOf(script)), [script]);
  const changed = JSON.stringify(contentOf(script)) !== kept.body;
  const names = useQuery({
    ...asking('scripts.names', { script: fits.success ? fits.data : contentOf(row.script) }),
    enabled: fits.success && !changed,
  });

  const save = async (seen: number) => {
    setTried(true);
    setError(undefined);
    if (!fits.success) return;
    setBusy(true);
    try {
      const { version } = await ask('scripts.save', { id: script.id, seen, script: fits.data });
      setKept({ version, body: JSON.stringify(contentOf(script)) });
      setTried(false);
      await draft.done();
      toast(words.saved(version));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const use = (finding: Finding) => {
    change((before) => applyFix(before, finding));
    announce(t.scripts.lint.used);
  };
  const found = names.data?.names ?? [];
  return (
    <Page
      title={title}
      width="broad"
      above={
        <BackLine>
          <ButtonLink to="/circles/scripts" kind="quiet" small>
            {words.back}
          </ButtonLink>
        </BackLine>
      }
      lead={words.lead(kept.version)}
      actions={
        <>
          <SavedSign draft={draft} />
          <Button disabled={history.past.length === 0} onClick={undo}>
            {words.undo}
          </Button>
          <Button disabled={history.future.length === 0} onClick={redo}>
            {words.redo}
          </Button>
          <Button kind="primary" busy={busy} busyText={t.ui.saving} disabled={!changed} onClick={() => void save(kept.version)}>
            {changed ? words.save(kept.version + 1) : words.same}
          </Button>
        </>
      }
    >
      <KeptLine draft={draft} />
      <div className={classes.notice}>
        {newest.away && <Notice tone="accent">{words.away}</Notice>}
        {isConflict(error) ? (
          <Notice
            action={
              <Actions>
                <Button
                  onClick={() => {
                    setKept({ version: newest.script.version, body: JSON.stringify(contentOf(newest.script)) });
                    setError(undefined);
                  }}
                >
                  {words.keepMine}
                </Button>
                <Button onClick={() => void draft.done().then(onTakeTheirs)}>{words.takeTheirs}</Button>
              </Actions>
            }
          >
            {words.conflict}
          </Notice>
        ) : (
          <Problem error={error} />
        )}
        {tried && !fits.success && <Wrong issues={fits.error.issues} script={script} onGo={setOpen} />}
        {found.length > 0 && <Notice>{words.names(found.join(', '))}</Notice>}
      </div>
      <div className={classes.studio}>
        <div className={classes.left}>
          <ViewChoice view={view} onChange={setView} />
          <FindingsOverview findings={findings} script={script} onGo={setOpen} onUse={use} />
          <BlockList script={script} view={view} findings={findings} open={open} onOpen={setOpen} change={change} onUse={use} />
          <PrepareSection script={script} view={view} findings={findings} change={change} onUse={use} />
          <PosterSection script={script} view={view} findings={findings} change={change} onUse={use} />
          <AboutSection script={script} view={view} change={change} />
          <CreditsSection script={script} change={change} />
        </div>
        <div className={classes.right}>
          <ScriptPaper script={script} view={view} part={open} />
        </div>
      </div>
    </Page>
  );
}

/** Ctrl or Cmd with Z, and with Shift or Y, for the whole script: a field's own undo would know only itself. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  const now = useRef({ undo, redo });
  now.current = { undo, redo };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // A dialog has fields of its own.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      const key = event.key.toLowerCase();
      const wish = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
      if (wish === undefined) return;
      event.preventDefault();
      now.current[wish]();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
