/** @file A plan that somebody else changed meanwhile: look at theirs as it would print, then keep one of the two. */
import type { CircleView } from '../../shared/circles/contract';
import type { Edition } from '../../shared/editions';
import type { CircleId } from '../../shared/values';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';

export interface PlanConflictProps {
  id: CircleId;
  error: unknown;
  /** Whether theirs is on the right now. */
  looking: boolean;
  onLook: (theirs: CircleView | undefined) => void;
  onKeepMine: (edition: Edition | undefined) => void;
  onTakeTheirs: (theirs: CircleView) => void;
}

export function PlanConflict({ id, error, looking, onLook, onKeepMine, onTakeTheirs }: PlanConflictProps) {
  const { ui } = useText();
  // Read anew for each choice: what is kept or overwritten is what is there now.
  const theirs = () => ask('circles.open', { id });
  return (
    <Problem
      error={error}
      action={
        <Actions>
          <Button onClick={() => void (looking ? onLook(undefined) : theirs().then(onLook))}>
            {looking ? ui.conflict.showMine : ui.conflict.showOther}
          </Button>
          <Button onClick={() => void theirs().then((view) => onKeepMine(view.planEdition))}>{ui.conflict.keepMine}</Button>
          <Button onClick={() => void theirs().then(onTakeTheirs)}>{ui.conflict.takeTheirs}</Button>
        </Actions>
      }
    />
  );
}
