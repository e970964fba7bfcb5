/** @file The two buttons that are on every screen, always at the same place: blank and lock. */
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { commandKey } from './keys';
import { lockNow } from './lock';

export function BlankAndLock({ onBlank }: { onBlank: () => void }) {
  const { shell } = useText();
  return (
    <>
      <Button small icon={<Icon name="blank" size={16} />} title={shell.blankHelp} onClick={onBlank}>
        {shell.blank}
      </Button>
      <Button small icon={<Icon name="lock" size={16} />} title={shell.lockHelp(`${commandKey()}+L`)} onClick={() => void lockNow()}>
        {shell.lock}
      </Button>
    </>
  );
}
