/** @file The bar over a screen that everybody in the room sees: blank and lock, nothing else. */
import { useText } from '../text/catalogue';
import { BlankAndLock } from './BlankAndLock';
import classes from './TopBar.module.css';

export function RoomBar({ onBlank }: { onBlank: () => void }) {
  const { shell } = useText();
  return (
    <section className={`${classes.bar} ${classes.bare}`} aria-label={shell.bar}>
      <div className={classes.end}>
        <BlankAndLock onBlank={onBlank} />
      </div>
    </section>
  );
}
