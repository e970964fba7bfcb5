/** @file Keeps how a form is read under a name, for the next file with the same headings. */
import { useState } from 'react';
import type { ImportSource } from '../../shared/imports/contract';
import type { Mapping } from '../../shared/imports/fields';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function KeepMapping({ source, mapping }: { source: ImportSource; mapping: Mapping }) {
  const { imports } = useText();
  const t = imports.keep;
  const [open, setOpen] = useState(false);
  const [kept] = source.saved;
  const [name, setName] = useState(kept?.name ?? '');
  const keep = useTelling('imports.keepMapping');
  const forget = useTelling('imports.forgetMapping');
  const done = () => {
    setOpen(false);
    toast(t.saved);
  };
  // Without headings there is nothing by which a file could be found again.
  if (!source.header) return undefined;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.action}</Button>
      <Dialog title={t.title} open={open} onClose={() => setOpen(false)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep.mutate({ source: source.source, name, mapping }, { onSuccess: done });
          }}
        >
          <TextLine label={t.name} help={t.help} maxLength={60} value={name} onChange={setName} />
          <Problem error={keep.error ?? forget.error} />
          <Actions>
            <Button kind="primary" type="submit" busy={keep.isPending}>
              {t.save}
            </Button>
            {kept !== undefined && (
              <Button onClick={() => forget.mutate({ name: kept.name }, { onSuccess: () => setOpen(false) })}>{t.forget}</Button>
            )}
          </Actions>
        </form>
      </Dialog>
    </>
  );
}
