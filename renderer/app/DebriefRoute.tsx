/** @file The students' debrief, with what the signed-in window knows about its vault. */
import { DebriefScreen } from '../debriefs/DebriefScreen';
import { useSignedIn } from './me';

export function DebriefRoute() {
  const { practice } = useSignedIn();
  return <DebriefScreen practice={practice} />;
}
