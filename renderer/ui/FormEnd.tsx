/** @file How a form ends: what went wrong, the one button that sends it, the way out, and whether what is typed is kept. */
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue';
import { Actions, Button } from './Button';
import { SavedSign } from './DraftSign';
import { Problem, type ProblemProps } from './Problem';
import type { DraftState } from './useDraft';

export interface FormEndProps {
  /** What the button does, a verb. */
  children: ReactNode;
  error: unknown;
  /** More exact words than the refusal's own. */
  words?: ProblemProps['words'];
  busy: boolean;
  busyText?: string;
  /** In a dialog the button is its one next step. */
  primary?: boolean;
  /** Absent: there is no way out but doing it. */
  onCancel?: (() => void) | undefined;
  draft?: Pick<DraftState, 'savedAt' | 'failed' | 'why'>;
}

export function FormEnd({ children, error, words, busy, busyText, primary = false, onCancel, draft }: FormEndProps) {
  const { ui } = useText();
  return (
    <>
      <Problem error={error} words={words} />
      <Actions>
        <Button type="submit" kind={primary ? 'primary' : 'plain'} busy={busy} {...(busyText === undefined ? {} : { busyText })}>
          {children}
        </Button>
        {onCancel !== undefined && (
          <Button kind="quiet" onClick={onCancel}>
            {ui.cancel}
          </Button>
        )}
        {draft !== undefined && <SavedSign draft={draft} />}
      </Actions>
    </>
  );
}
