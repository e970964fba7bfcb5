/** @file The right side of a plan: each print as it will come out, live while the plan changes. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import { type CirclePrint, composeCircle, paperFor, printsOf } from '../../shared/prints/compose-circle';
import type { Script } from '../../shared/scripts/model';
import type { AgreementId } from '../../shared/values';
import { asking } from '../ipc/live';
import { PaperDesk } from '../print/PaperDesk';
import { PaperView } from '../print/PaperView';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice } from '../ui/Choice';
import { EmptyState } from '../ui/Lists';
import { Tabs } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { agreementNames } from './agreement-names';

import classes from './Preview.module.css';

export type PreviewTab = CirclePrint | 'agreement';

export interface PreviewProps {
  view: CircleView;
  plan: CirclePlan;
  script: Script;
  practice: boolean;
}

export function Preview({ view, plan, script, practice }: PreviewProps) {
  const { circles } = useText();
  const [wanted, setTab] = useState<PreviewTab>('keeper_script');
  // Typing goes first, the pages follow when there is a moment.
  const shown = useDeferredValue(plan);
  const kinds = printsOf(shown);
  // A paper that this plan no longer makes gives way to the script.
  const tab = wanted === 'agreement' || kinds.includes(wanted) ? wanted : 'keeper_script';
  const document = useMemo(
    () => (tab === 'agreement' ? undefined : composeCircle(tab, script, shown, { practice, printedOn: today() })),
    [tab, script, shown, practice],
  );
  const words = circles.preview;
  return (
    <Tabs
      label={words.label}
      value={tab}
      onChange={setTab}
      tabs={([...kinds, 'agreement'] as const).map((value) => ({
        value,
        label: words.tabs[value],
      }))}
    >
      <PaperDesk label={words.label}>
        {document !== undefined && <PaperView document={document} title={words.tabs[tab]} />}
        {tab === 'agreement' && <AgreementPreview view={view} plan={shown} />}
      </PaperDesk>
    </Tabs>
  );
}

/** The vault composes an agreement: who signs is decided there. */
function AgreementPreview({ view, plan }: { view: CircleView; plan: CirclePlan }) {
  const { circles } = useText();
  const [chosen, setChosen] = useState<AgreementId>();
  const agreement = view.agreements.find((one) => one.id === chosen) ?? view.agreements.at(0);
  if (agreement === undefined) return <EmptyState title={circles.preview.noAgreement}>{circles.preview.noAgreementHelp}</EmptyState>;
  const names = agreementNames(view, circles.preview);
  return (
    <>
      {view.agreements.length > 1 && (
        <div className={classes.which}>
          <Choice
            label={circles.preview.whichAgreement}
            value={agreement.id}
            options={view.agreements.map((one) => ({ value: one.id, label: names.get(one.id) ?? '' }))}
            onChange={setChosen}
          />
        </div>
      )}
      <AgreementPaper id={agreement.id} plan={plan} title={names.get(agreement.id) ?? ''} />
    </>
  );
}

function AgreementPaper({ id, plan, title }: { id: AgreementId; plan: CirclePlan; title: string }) {
  const document = useQuery(
    asking('prints.preview', { kind: 'agreement', agreementId: id, language: plan.language, paper: paperFor(plan) }),
  );
  if (document.error) return <Problem error={document.error} />;
  return document.data === undefined ? undefined : <PaperView document={document.data} title={title} />;
}
