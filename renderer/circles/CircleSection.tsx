/** @file Being written: the slot on the case page. */
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { Section } from '../ui/Page';

export function CircleSection({ view }: { view: CaseView }) {
  const t = useText();
  return <Section title={t.shell.circles}>{view.circles.length}</Section>;
}
