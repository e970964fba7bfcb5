/** @file The help of whoever is signed in. */
import { HelpScreen } from '../help/HelpScreen';
import { commandKey } from './keys';
import { useMe } from './me';

export function HelpRoute() {
  return <HelpScreen role={useMe().role} command={commandKey()} />;
}
