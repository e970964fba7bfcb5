/** @file The three parts are made void, without new ones. */
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import classes from './Recovery.module.css';

export function DropParts({ onClose }: { onClose: () => void }) {
  const { ui, recovery } = useText();
  const t = recovery.parts;
  const drop = useTelling('vault.dropParts');
  return (
    <Dialog title={t.dropTitle} open onClose={onClose}>
      <div className={classes.stack}>
        <p>{t.dropLead}</p>
        <Problem error={drop.error} />
        <Actions>
          <Button kind="stop" busy={drop.isPending} onClick={() => drop.mutate({}, { onSuccess: onClose })}>
            {t.dropDo}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
