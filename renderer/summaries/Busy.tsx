/** @file What is happening while the protection is proven: sentences, no spinner. Nothing at all for quick answers; stopped with one press. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import classes from './summaries.module.css';

/** Answers that take less show no sentence, so that nothing flashes. */
const QUICK_MS = 400;
const ASK_EVERY_MS = 300;

export function Busy() {
  const { search: s } = useText().protection;
  const [quick, setQuick] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setQuick(false), QUICK_MS);
    return () => clearTimeout(timer);
  }, []);
  const progress = useQuery({
    ...asking('summaries.progress', {}),
    enabled: !quick,
    refetchInterval: ASK_EVERY_MS,
    staleTime: 0,
    gcTime: 0,
  }).data;
  const stop = useTelling('summaries.stop');
  const ready = progress?.ready;
  return (
    <div className={classes.busy}>
      {/* One sentence at a time is spoken; the buttons stay where they are. */}
      <p role="status">{quick || progress === undefined ? '' : s.stage[progress.stage]}</p>
      {!quick && (
        <>
          {ready && (
            <p>
              {s.ready(ready.shown, ready.of)} <span className={classes.soft}>{s.onlyOne}</span>
            </p>
          )}
          <Actions>
            {ready && (
              <Button small onClick={() => stop.mutate({ take: true })}>
                {s.take}
              </Button>
            )}
            <Button small kind="quiet" onClick={() => stop.mutate({ take: false })}>
              {s.cancel}
            </Button>
          </Actions>
        </>
      )}
    </div>
  );
}
