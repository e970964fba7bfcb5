/** @file A toast's message with the way back. */
import { useText } from '../text/catalogue';
import { Button } from './Button';

export function UndoMessage({ message, undo }: { message: string; undo: () => void }) {
  const { ui } = useText();
  return (
    <>
      {message}{' '}
      <Button kind="quiet" small onClick={undo}>
        {ui.undo}
      </Button>
    </>
  );
}
