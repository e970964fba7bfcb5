/** @file Planned check-ins as a calendar file outside the vault. */
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { type Outside, SaveOutside } from '../ui/SaveOutside';
import { toast } from '../ui/toast';

export function SaveCalendar({ onClose }: { onClose: () => void }) {
  const words = useText().checkinBoard.file;
  const language = useLanguage();
  const save = async ({ toWhom, why }: Outside) => {
    const grant = await chooseCopy(words.name, 'ics');
    if (grant === undefined) return false;
    const { count } = await ask('checkins.saveCalendar', { grant, language, on: today(), toWhom, why });
    toast(words.saved(count));
    return true;
  };
  return (
    <SaveOutside
      title={words.title}
      lead={words.lead}
      first={{ toWhom: words.toWhomFirst, why: words.whyFirst }}
      action={words.save}
      save={save}
      onClose={onClose}
    />
  );
}
