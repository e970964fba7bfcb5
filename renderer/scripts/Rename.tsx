/** @file Another name for an own script, in both languages: a new version of it. */
import { useState } from 'react';
import type { Script } from '../../shared/scripts/model';
import { contentOf } from '../../shared/scripts/own';
import { LANGUAGES } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function Rename({ script, onClose }: { script: Script; onClose: () => void }) {
  const t = useText();
  const words = t.scripts;
  const [title, setTitle] = useState(script.title);
  const [tried, setTried] = useState(false);
  const rename = useTelling('scripts.save');
  const empty = LANGUAGES.every((language) => title[language].trim() === '');
  const save = () => {
    setTried(true);
    if (empty) return;
    rename.mutate(
      { id: script.id, seen: script.version, script: { ...contentOf(script), title } },
      {
        onSuccess: () => {
          toast(words.renamed);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={words.renameTitle} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Fields>
          <p>{words.renameHelp}</p>
          {LANGUAGES.map((language) => (
            <TextLine
              key={language}
              label={words.nameIn(t.codes.language[language])}
              value={title[language]}
              maxLength={120}
              onChange={(text) => setTitle({ ...title, [language]: text })}
              error={tried && empty ? t.ui.fieldErrors.required : undefined}
            />
          ))}
          <FormEnd error={rename.error} busy={rename.isPending} busyText={t.ui.saving} primary onCancel={onClose}>
            {words.rename}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
