/** @file The surveys, with what the signed-in window knows about its vault. */
import { SurveysScreen } from '../surveys/SurveysScreen';
import { useSignedIn } from './me';

export function SurveysRoute() {
  const { practice } = useSignedIn();
  return <SurveysScreen practice={practice} />;
}
