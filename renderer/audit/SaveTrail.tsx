/** @file A copy of the trail outside: for whom and why first, like every copy. */
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { type Outside, SaveOutside } from '../ui/SaveOutside';
import { toast } from '../ui/toast';

export function SaveTrail({ onClose }: { onClose: () => void }) {
  const { audit: t } = useText();
  const save = async ({ toWhom, why }: Outside) => {
    const grant = await chooseCopy(t.file, 'csv');
    if (grant === undefined) return false;
    const { rows } = await ask('audit.export', { grant, toWhom, why });
    toast(t.saved(rows));
    return true;
  };
  return <SaveOutside title={t.saveTitle} lead={t.saveLead} action={t.submit} save={save} onClose={onClose} />;
}
