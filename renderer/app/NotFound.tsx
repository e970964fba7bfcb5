/** @file An address without a screen, or one that this sign-in does not have. */
import { useText } from '../text/catalogue';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { useMe } from './me';
import { HOME } from './places';

export function NotFound() {
  const { shell } = useText();
  const me = useMe();
  return (
    <Page title={shell.notFound}>
      <ButtonLink to={HOME[me.role]} kind="primary">
        {shell.home}
      </ButtonLink>
    </Page>
  );
}
