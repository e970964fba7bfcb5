/** @file What is happening while the protection is proven: sentences, no spinner. Nothing at all for quick answers. */
import { useEffect, useState } from 'react';
import { useText } from '../text/catalogue';
import classes from './summaries.module.css';

/** Answers that take less show no sentence, so that nothing flashes. */
const QUICK_MS = 400;
const LONG_MS = 6000;

export function Busy() {
  const { busy } = useText().summaries;
  const [stage, setStage] = useState<'quick' | 'now' | 'long'>('quick');
  useEffect(() => {
    const timers = [setTimeout(() => setStage('now'), QUICK_MS), setTimeout(() => setStage('long'), LONG_MS)];
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return (
    <p role="status" className={classes.busy}>
      {stage === 'quick' ? '' : busy[stage]}
    </p>
  );
}
