/** @file A route whose screen has not landed. None is left when a version is released. */
import { useText } from '../text/catalogue';
import { Page } from '../ui/Page';

export function NotYet() {
  const { shell } = useText();
  return (
    <Page title={shell.notYet}>
      <span />
    </Page>
  );
}
