/** @file The letters of a case: each in a line with what is missing before it goes; words are shown when somebody asks for them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Letter } from '../../shared/letters/letter';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { LetterForm } from './LetterForm';
import { LetterLine } from './LetterLine';
import classes from './letters.module.css';
import { namesOf } from './names';

/** @param me the name of who is signed in, offered as who gave a letter */
export function LettersSection({ view, me }: { view: CaseView; me: string }) {
  const { letters: t } = useText();
  const list = useQuery(asking('letters.list', { caseId: view.id }));
  const [writing, setWriting] = useState(false);
  const all = list.data ?? [];
  const letters = all.filter((one) => !one.removed);
  const removed = all.filter((one) => one.removed);
  const open = view.closedOn === undefined;
  return (
    <Section
      title={t.title}
      lead={open ? t.lead : ''}
      actions={
        open &&
        !writing && (
          <Button kind="quiet" small onClick={() => setWriting(true)}>
            {t.write}
          </Button>
        )
      }
    >
      <Problem error={list.error} />
      {writing && <LetterForm view={view} onDone={() => setWriting(false)} />}
      {letters.length === 0 && !writing && list.data !== undefined && <p className={classes.soft}>{t.none}</p>}
      {letters.length > 0 && (
        <Lines label={t.title}>
          {letters.map((letter) => (
            <li key={letter.id}>
              <LetterLine view={view} letter={letter} me={me} />
            </li>
          ))}
        </Lines>
      )}
      {removed.length > 0 && (
        <details className={classes.bin}>
          <summary>{t.bin(removed.length)}</summary>
          {removed.map((letter) => (
            <Removed key={letter.id} view={view} letter={letter} />
          ))}
        </details>
      )}
    </Section>
  );
}

function Removed({ view, letter }: { view: CaseView; letter: Letter }) {
  const { letters: t } = useText();
  const restore = useTelling('letters.restore');
  const { writer, reader } = namesOf(view, letter);
  const who = t.fromTo(writer, reader);
  const bringBack = async () => {
    const back = await restore.mutateAsync({ id: letter.id }).catch(() => undefined);
    if (back !== undefined) toast(t.do.restored);
  };
  return (
    <div className={classes.binLine}>
      <span>{who}</span>
      <Problem error={restore.error} />
      <Button kind="quiet" small busy={restore.isPending} aria-label={t.do.restoreOf(who)} onClick={() => void bringBack()}>
        {t.do.restore}
      </Button>
    </div>
  );
}
