/** @file A screen that failed while it was drawn: the window, the lock and the drafts stay. */
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';

export function ScreenCrash({ reset }: { reset: () => void }) {
  const { errors } = useText();
  return (
    <Page title={errors.crashed.title} lead={errors.crashed.next}>
      <Button kind="primary" onClick={reset}>
        {errors.crashed.again}
      </Button>
    </Page>
  );
}
