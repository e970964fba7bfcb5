/** @file A file of a case, copied outside the vault. */
import { type Attachment, ENDINGS } from '../../shared/attachments/attachment';
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { type Outside, SaveOutside } from '../ui/SaveOutside';
import { toast } from '../ui/toast';

export function SaveCopy({ file, caseRef, onClose }: { file: Attachment; caseRef: string; onClose: () => void }) {
  const t = useText().attachments.copy;
  const save = async (outside: Outside) => {
    // A neutral name: what the file is called in the case is nobody's business in a folder outside.
    const grant = await chooseCopy(t.file(caseRef.toLowerCase()), ENDINGS[file.type][0]);
    if (grant === undefined) return false;
    await ask('attachments.saveCopy', { id: file.id, grant, ...outside });
    toast(t.done);
    return true;
  };
  return (
    <SaveOutside title={t.title} lead={t.lead} untilLabel={t.until} action={t.action} busyText={t.busy} save={save} onClose={onClose} />
  );
}
