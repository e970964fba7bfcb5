/** @file How a paper leaves: to the printer, or as a PDF. While one is on its way the other waits. */
import { useText } from '../text/catalogue';
import { Actions, Button } from './Button';

export interface PrintButtonsProps {
  /** Which of the two is on its way. */
  busy: 'printer' | 'pdf' | undefined;
  onPrint: (as: 'printer' | 'pdf') => void;
}

export function PrintButtons({ busy, onPrint }: PrintButtonsProps) {
  const { ui } = useText();
  return (
    <Actions>
      <Button
        kind="primary"
        busy={busy === 'printer'}
        busyText={ui.print.busy}
        disabled={busy === 'pdf'}
        onClick={() => onPrint('printer')}
      >
        {ui.print.print}
      </Button>
      <Button busy={busy === 'pdf'} busyText={ui.print.busy} disabled={busy === 'printer'} onClick={() => onPrint('pdf')}>
        {ui.print.pdf}
      </Button>
    </Actions>
  );
}
