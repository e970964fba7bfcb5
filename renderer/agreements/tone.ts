/** @file What an agreement's state looks like. */
import type { AgreementStatus } from '../../shared/agreements/agreement';
import type { Tone } from '../ui/Status';

const TONES: Record<AgreementStatus, Tone> = {
  draft: 'soon',
  read_back: 'soon',
  signed: 'accent',
  active: 'accent',
  completed: 'kept',
  partly_completed: 'soon',
  not_kept: 'stop',
  superseded: 'quiet',
};

export const agreementTone = (status: AgreementStatus): Tone => TONES[status];
