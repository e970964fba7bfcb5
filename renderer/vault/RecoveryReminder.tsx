/** @file On Today: that nobody has proven the way back in, or not for long. Nothing while all is well. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { recoveryWord } from '../../shared/keys/recovery';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Reminder } from '../ui/Reminder';

export function RecoveryReminder() {
  const { recovery: t } = useText();
  const { data } = useQuery(asking('vault.recovery', {}));
  // In the vault of invented cases the passphrases stand on the door.
  const state = useQuery(asking('vault.state', {}));
  const real = state.data?.practiceSignIns.length === 0;
  const word = data === undefined || !real ? undefined : recoveryWord(data, today());
  if (word === undefined) return undefined;
  return (
    <Reminder>
      {t.today[word]} <Link to="/recovery">{t.today.look}</Link>
    </Reminder>
  );
}
