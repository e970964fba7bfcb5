/** @file Handing over, with the name of who is signed in. */
import { TransfersScreen } from '../transfers/TransfersScreen';
import { useMe } from './me';

export function TransfersRoute() {
  return <TransfersScreen me={useMe().label} />;
}
