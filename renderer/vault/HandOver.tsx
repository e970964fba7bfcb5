/** @file The one-time passphrase, shown once: to be handed over in person. */
import { useText } from '../text/catalogue';
import { dayOf } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import classes from './SignIns.module.css';

export function HandOver({ label, words, until, onClose }: { label: string; words: string; until: string; onClose: () => void }) {
  const { vault, recovery } = useText();
  const language = useLanguage();
  return (
    <Dialog title={vault.signIns.handover(label)} open onClose={onClose}>
      <div className={classes.stack}>
        <output className={classes.words}>{words}</output>
        <p>{recovery.invite.handoverHelp(dayOf(until, language))}</p>
        <Actions>
          <Button kind="primary" onClick={onClose}>
            {vault.signIns.handoverDone}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
