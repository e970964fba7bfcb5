/** @file Text as text: nothing in it is ever markup. A long one is shown in parts, so that the window stays quick. */
import { useMemo, useState } from 'react';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { asText, type Content, joined } from './content';
import classes from './files.module.css';

/** Characters shown at once, and added with each press. */
const AT_ONCE = 100_000;

export function TextView({ content }: { content: Content }) {
  const t = useText().attachments.viewer;
  const [shown, setShown] = useState(AT_ONCE);
  const whole = useMemo(() => asText(joined(content)), [content]);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
      <section className={classes.stage} tabIndex={0} aria-label={t.text}>
        <pre className={classes.text} dir="auto">
          {whole.slice(0, shown)}
        </pre>
        {shown < whole.length && (
          <Button kind="quiet" onClick={() => setShown((before) => before + AT_ONCE)}>
            {t.moreText}
          </Button>
        )}
      </section>
    </div>
  );
}
