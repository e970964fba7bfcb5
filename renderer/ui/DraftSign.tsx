/** @file The signs of a draft: "Saved 10:42", and the quiet line over a form that came back. */
import { useText } from '../text/catalogue';
import { Button } from './Button';
import classes from './DraftSign.module.css';
import type { DraftState } from './useDraft';

/** At the foot of a form, beside its buttons. */
export function SavedSign({ draft }: { draft: Pick<DraftState, 'savedAt' | 'failed'> & Partial<Pick<DraftState, 'why'>> }) {
  const { ui } = useText();
  if (draft.failed)
    return (
      <span role="alert" className={classes.failed}>
        {draft.why === 'storage-full' ? ui.diskFull : ui.notSaved}
      </span>
    );
  return draft.savedAt === undefined ? undefined : <span className={classes.saved}>{ui.saved(draft.savedAt)}</span>;
}

/** Over the form. */
export function KeptLine({ draft }: { draft: Pick<DraftState, 'keptFrom' | 'keep' | 'discard'> }) {
  const { ui } = useText();
  if (draft.keptFrom === undefined) return undefined;
  return (
    <div role="status" className={classes.kept}>
      <span>{ui.keptFrom(draft.keptFrom)}</span>
      <Button kind="quiet" small onClick={draft.keep}>
        {ui.keepGoing}
      </Button>
      <Button kind="quiet" small onClick={() => void draft.discard()}>
        {ui.discard}
      </Button>
    </div>
  );
}
