/** @file The first step: a file by dialog, by drop or cells by paste. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../shared/imports/fields';
import { ask, askShell, Refused } from '../ipc/client';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './imports.module.css';
import type { Opened } from './queries';

type From = { kind: 'dialog' } | { kind: 'file'; file: File } | { kind: 'text'; text: string };

async function open(from: From): Promise<Opened> {
  const source = await ask('imports.open', { from: await sourceOf(from) });
  const [kept] = source.saved;
  return { source, reading: {}, mapping: kept?.mapping ?? source.guess };
}

async function sourceOf(from: From) {
  if (from.kind === 'text') return { kind: 'text' as const, text: from.text };
  if (from.kind === 'file') {
    // By its size alone: a huge file is not read to be refused.
    if (from.file.size > LIMITS.bytes) throw new Refused({ kind: 'invalid', reason: 'import-too-large' });
    return { kind: 'bytes' as const, name: from.file.name.slice(0, 200), bytes: new Uint8Array(await from.file.arrayBuffer()) };
  }
  const grant = await askShell('chooseImportFile', {});
  if (grant === undefined) throw new Refused({ kind: 'cancelled' });
  return { kind: 'grant' as const, grant };
}

export function ChooseFile({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { imports } = useText();
  const t = imports.choose;
  const opening = useMutation({ mutationFn: open, onSuccess: onOpened });
  const [over, setOver] = useState(false);
  const start = useRef(opening.mutate);
  start.current = opening.mutate;

  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(event.type !== 'dragleave' || event.relatedTarget !== null);
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (files.length > 1) toast(t.oneFile);
      else if (file !== undefined) start.current({ kind: 'file', file });
    };
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      const [file] = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') start.current({ kind: 'text', text });
      else if (file !== undefined) start.current({ kind: 'file', file });
    };
    const listeners = { dragenter: drag, dragover: drag, dragleave: drag, drop, paste };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, [t]);

  return (
    <Section title={t.title} titleHidden>
      <div className={over ? `${classes.drop} ${classes.over}` : classes.drop}>
        <Button kind="primary" busy={opening.isPending} busyText={t.opening} onClick={() => opening.mutate({ kind: 'dialog' })}>
          {t.action}
        </Button>
        <p>{over ? t.dropNow : t.drop}</p>
      </div>
      <Problem error={opening.error} />
      <p className={classes.soft}>{t.kinds}</p>
      <p className={classes.soft}>{t.safe}</p>
      <Example />
    </Section>
  );
}

function Example() {
  const { imports } = useText();
  const t = imports.choose;
  const language = useLanguage();
  const saving = useMutation({
    mutationFn: async () => {
      const grant = await askShell('chooseExportFolder', {});
      if (grant === undefined) throw new Refused({ kind: 'cancelled' });
      return ask('imports.example', { language, grant });
    },
    onSuccess: ({ file }) => toast(t.exampleSaved(file)),
  });
  return (
    <>
      <Actions>
        <Button kind="quiet" busy={saving.isPending} onClick={() => saving.mutate()}>
          {t.example}
        </Button>
        <span className={classes.soft}>{t.exampleHelp}</span>
      </Actions>
      <Problem error={saving.error} />
    </>
  );
}
