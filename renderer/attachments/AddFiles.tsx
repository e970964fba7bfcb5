/** @file Adding files: choose, drop or paste; say who they are for and what is on a picture; then add them, with a way to stop. */
import { useEffect, useState } from 'react';
import { type AttachmentDetails, MOST_AT_ONCE } from '../../shared/attachments/attachment';
import { NOTE_CLASSES } from '../../shared/notes/note';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { incomingOf, isWritingIn, momentOf } from './clipboard';
import classes from './files.module.css';
import type { Staged } from './staged';
import type { Staging } from './useStaging';
import { sizeWords } from './words';

export function AddFiles({ staging, over, onClose }: { staging: Staging; over: boolean; onClose: () => void }) {
  const { attachments, codes, ui } = useText();
  const t = attachments.adding;
  const [to, setTo] = useState<AttachmentDetails['class']>('case_record');
  const [error, setError] = useState<unknown>();
  const busy = staging.running !== undefined;
  const ready = staging.staged.filter((one) => one.error === undefined);
  usePasting(staging);

  const close = () => {
    staging.clear();
    onClose();
  };
  const choose = () => {
    setError(undefined);
    staging.choose().catch(setError);
  };
  const add = async () => {
    const clean = ready.length === staging.staged.length;
    await staging.addAll(to);
    if (clean) onClose();
  };

  return (
    <div className={classes.adding}>
      <Fields>
        <div className={over ? `${classes.drop} ${classes.dropOver}` : classes.drop}>
          <p className={classes.dropTitle}>{over ? t.dropNow : t.drop}</p>
          <p className={classes.quiet}>{t.or}</p>
          <Button autoFocus disabled={busy} onClick={choose}>
            {t.choose}
          </Button>
        </div>
        <Problem error={error} />
        {staging.tooMany && <Notice>{t.tooMany(MOST_AT_ONCE)}</Notice>}
        {staging.staged.length > 0 && (
          <ul className={classes.list} aria-label={t.list}>
            {staging.staged.map((one) => (
              <StagedLine key={one.key} one={one} staging={staging} />
            ))}
          </ul>
        )}
        {ready.length > 0 && (
          <Segments
            label={t.class}
            help={codes.noteClassHelp[to]}
            options={optionsOf(NOTE_CLASSES, codes.noteClass)}
            value={to}
            onChange={setTo}
          />
        )}
        <Actions>
          {ready.length > 0 && (
            <Button kind="primary" busy={busy} busyText={t.busy} onClick={() => void add()}>
              {t.submit(ready.length)}
            </Button>
          )}
          {busy ? (
            <Button onClick={() => staging.stop()}>{t.stop}</Button>
          ) : (
            <Button kind="quiet" onClick={close}>
              {ready.length === 0 ? ui.close : ui.cancel}
            </Button>
          )}
        </Actions>
      </Fields>
    </div>
  );
}

/** While this is open, what is pasted outside of a field is meant for it. */
function usePasting(staging: Staging): void {
  const { attachments } = useText();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isWritingIn(event.target) || staging.running !== undefined) return;
      const { pastedPicture, pastedText, nothingPasted } = attachments.adding;
      const names = { picture: () => pastedPicture(momentOf(new Date())), text: () => pastedText(momentOf(new Date())) };
      const found = incomingOf(event.clipboardData, names, true);
      if (found.length === 0) return announce(nothingPasted);
      event.preventDefault();
      staging.stageFiles(found);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

function StagedLine({ one, staging }: { one: Staged; staging: Staging }) {
  const t = useText();
  const words = t.attachments.adding;
  const language = useLanguage();
  const running = staging.running?.key === one.key ? staging.running : undefined;
  return (
    <li className={classes.staged}>
      <div className={classes.stagedHead}>
        <p className={classes.stagedName}>
          <bdi>{one.name}</bdi>
          {one.error === undefined && <span className={classes.quiet}> {sizeWords(one.size, language, t)}</span>}
        </p>
        {running === undefined ? (
          <Button
            kind="quiet"
            small
            aria-label={words.leaveOut(one.name)}
            disabled={staging.running !== undefined}
            onClick={() => staging.leaveOut(one)}
          >
            {words.leave}
          </Button>
        ) : (
          <progress className={classes.progress} max={1} value={running.part} aria-label={words.progress(one.name)} />
        )}
      </div>
      {one.error !== undefined && <Problem error={one.error} />}
      {one.error === undefined && one.picture && running === undefined && (
        <TextLine
          label={words.description}
          help={words.descriptionHelp}
          optional
          maxLength={500}
          value={one.description}
          onChange={(description) => staging.describe(one.key, description)}
        />
      )}
    </li>
  );
}
