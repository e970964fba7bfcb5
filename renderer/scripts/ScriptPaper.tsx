/** @file An own script as it will print, for no circle in particular: names and facts are lines to write on. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { emptyPlan } from '../../shared/circles/plan';
import { composeGuidelinesPoster, composeKeeperScript, composeQuestionCards } from '../../shared/prints/compose';
import type { Script } from '../../shared/scripts/model';
import { drawable } from '../../shared/scripts/of-plan';
import { asking } from '../ipc/live';
import { PaperView } from '../print/PaperView';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Tabs } from '../ui/Overlay';
import { usualPaper } from '../ui/paper';
import type { View } from './edit';
import classes from './scripts.module.css';

const COMPOSE = {
  keeper_script: composeKeeperScript,
  guidelines_poster: composeGuidelinesPoster,
  question_cards: composeQuestionCards,
};
type Print = keyof typeof COMPOSE;
const PRINTS = Object.keys(COMPOSE) as readonly Print[];

/** @param short in a dialog: as high as there is room */
export function ScriptPaper({ script, view, short = false }: { script: Script; view: View; short?: boolean }) {
  const { circles, scripts } = useText();
  const vault = useQuery(asking('vault.state', {}));
  const practice = vault.data?.practice ?? false;
  const [tab, setTab] = useState<Print>('keeper_script');
  // Typing goes first, the pages follow when there is a moment.
  const shown = useDeferredValue(script);
  const { band, language } = view;
  const document = useMemo(() => {
    const whole = drawable(shown);
    const plan = emptyPlan({
      scriptId: whole.id,
      scriptVersion: whole.version,
      ageBand: band,
      language,
      paper: usualPaper(navigator.language),
    });
    return COMPOSE[tab](whole, plan, { practice, printedOn: today() });
  }, [tab, shown, band, language, practice]);
  return (
    <Tabs
      label={scripts.editor.preview}
      value={tab}
      onChange={setTab}
      tabs={PRINTS.map((value) => ({ value, label: circles.preview.tabs[value] }))}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={short ? `${classes.desk} ${classes.short}` : classes.desk} aria-label={scripts.editor.preview} tabIndex={0}>
        <PaperView document={document} title={circles.preview.tabs[tab]} />
      </section>
    </Tabs>
  );
}
