/** @file An own script as it will print, for no circle in particular: names and facts are lines to write on. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { emptyPlan } from '../../shared/circles/plan';
import { composeGuidelinesPoster, composeKeeperScript, composeQuestionCards } from '../../shared/prints/compose';
import type { Script } from '../../shared/scripts/model';
import { drawable } from '../../shared/scripts/of-plan';
import { asking } from '../ipc/live';
import { PaperDesk } from '../print/PaperDesk';
import { PaperView } from '../print/PaperView';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Tabs } from '../ui/Overlay';
import { usualPaper } from '../ui/paper';
import type { View } from './edit';

const COMPOSE = {
  keeper_script: composeKeeperScript,
  guidelines_poster: composeGuidelinesPoster,
  question_cards: composeQuestionCards,
};
type Print = keyof typeof COMPOSE;
const PRINTS = Object.keys(COMPOSE) as readonly Print[];

export interface ScriptPaperProps {
  script: Script;
  view: View;
  /** The part that is being changed: its place on the keeper's script comes into sight. */
  part?: string | undefined;
  /** In a dialog: as high as there is room. */
  short?: boolean;
}

export function ScriptPaper({ script, view, part, short = false }: ScriptPaperProps) {
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
  const desk = useRef<HTMLElement>(null);
  const number = shown.blocks.filter((block) => block.printOn.includes('keeper')).findIndex((block) => block.id === part) + 1;
  useEffect(() => {
    if (number === 0 || desk.current === null) return;
    const heads = [...desk.current.querySelectorAll<HTMLElement>('.ck-part-number')];
    const head = heads.find((one) => one.textContent === String(number));
    // Only this region is scrolled: what is typed in stays where it is.
    if (head !== undefined) desk.current.scrollTop += head.getBoundingClientRect().top - desk.current.getBoundingClientRect().top - 24;
  }, [number]);
  return (
    <Tabs
      label={scripts.editor.preview}
      value={tab}
      onChange={setTab}
      tabs={PRINTS.map((value) => ({ value, label: circles.preview.tabs[value] }))}
    >
      <PaperDesk ref={desk} label={scripts.editor.preview} short={short}>
        <PaperView document={document} title={circles.preview.tabs[tab]} />
      </PaperDesk>
    </Tabs>
  );
}
