/** @file All parts of the circle that is being held, each as it stands, to go to any of them. */
import { useText } from '../text/catalogue';
import { StatusWord, type Tone } from '../ui/Status';
import { type Held, partsOf, type Run } from './run';
import classes from './run.module.css';

const TONES: Record<'done' | 'changed' | 'skipped' | 'now' | 'open', Tone> = {
  done: 'kept',
  changed: 'kept',
  skipped: 'quiet',
  now: 'accent',
  open: 'quiet',
};

export function PartList({ held, run, onGo }: { held: Held; run: Run; onGo: (part: number) => void }) {
  const words = useText().room.run;
  return (
    <ol className={classes.parts} aria-label={words.parts}>
      {partsOf(held.script, held.plan).map((block, index) => {
        const state = index === run.part ? 'now' : (run.marks[block.id] ?? 'open');
        const title = block.title[held.plan.language];
        return (
          <li key={block.id}>
            <button type="button" onClick={() => onGo(index)}>
              <span lang={held.plan.language}>
                {index + 1}. {title}
              </span>
              <StatusWord tone={TONES[state]}>{words.state[state]}</StatusWord>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
