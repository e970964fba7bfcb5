/** @file What is written about a file: its name, words about it, and who it is for. Opening it to more eyes asks once. */
import { useState } from 'react';
import { type Attachment, type AttachmentDetails, attachmentNameSchema } from '../../shared/attachments/attachment';
import { NOTE_CLASSES } from '../../shared/notes/note';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { optionsOf, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { Notice } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';

export function EditFile({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const { attachments, codes, ui } = useText();
  const t = attachments.edit;
  const change = useTelling('attachments.change');
  const [values, setValues] = useState<AttachmentDetails>({ name: file.name, description: file.description, class: file.class });
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (by: Partial<AttachmentDetails>) => setValues((before) => ({ ...before, ...by }));
  const wrong = !attachmentNameSchema.safeParse(values.name.trim()).success;
  // Into the case from one's own notes or from what is restricted: from then on others may see it.
  const widens = values.class === 'case_record' && file.class !== 'case_record';

  const save = () => {
    setTried(true);
    if (wrong) return;
    if (widens && !asked) return setAsked(true);
    change.mutate({ id: file.id, details: { ...values, name: values.name.trim() } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Fields>
          <TextLine
            label={t.name}
            maxLength={120}
            value={values.name}
            onChange={(name) => set({ name })}
            error={tried && wrong ? t.nameWrong : undefined}
          />
          <TextLine
            label={t.description}
            help={t.descriptionHelp}
            optional
            maxLength={500}
            value={values.description}
            onChange={(description) => set({ description })}
          />
          <Segments
            label={t.class}
            help={codes.noteClassHelp[values.class]}
            options={optionsOf(NOTE_CLASSES, codes.noteClass)}
            value={values.class}
            onChange={(to) => {
              setAsked(false);
              set({ class: to });
            }}
          />
          {asked && widens && <Notice>{t.widen(codes.noteClass[values.class])}</Notice>}
          <FormEnd error={change.error} busy={change.isPending} busyText={ui.saving} primary onCancel={onClose}>
            {asked && widens ? t.widenAction : t.save}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
