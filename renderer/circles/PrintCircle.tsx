/** @file What can be printed of one circle, handed to the print dialog. */
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import { type CirclePrint, paperFor, printsOf } from '../../shared/prints/compose-circle';
import { usualUntil } from '../../shared/prints/defaults';
import { useText } from '../text/catalogue';
import { type Printable, PrintDialog } from '../ui/PrintDialog';
import { agreementNames } from './agreement-names';
import { PaperFields } from './PaperFields';

export interface PrintCircleProps {
  view: CircleView;
  plan: CirclePlan;
  change: (patch: Partial<CirclePlan>) => void;
  /** Saves the plan: the vault prints what it holds. */
  flush: () => Promise<boolean>;
  /** A paper was taken: its kind, or an agreement's id. */
  onTaken: (key: string) => void;
  onClose: () => void;
}

export function PrintCircle({ view, plan, change, flush, onTaken, onClose }: PrintCircleProps) {
  const { circles } = useText();
  const { id: circleId, keeperName, heldOn, plannedOn } = view.circle;
  const paper = paperFor(plan);
  const whom: Record<CirclePrint, string | undefined> = {
    keeper_script: undefined,
    interpreter_script: circles.print.toInterpreter,
    guidelines_poster: circles.print.toRoom,
    question_cards: circles.print.toCircle,
    seating_chart: circles.print.toChairs,
    picture_script: circles.print.toCircle,
    privacy_card: circles.print.keptWith,
  };
  const { tabs } = circles.preview;
  const { help, files } = circles.print;
  const ofCircle = printsOf(plan).map(
    (kind): Printable => ({
      key: kind,
      label: tabs[kind],
      help: help[kind],
      file: files[kind],
      // Pictures are for those who read little; the others find them in the list.
      first: kind !== 'seating_chart' && (kind !== 'picture_script' || plan.ageBand === '5-7'),
      toWhom: whom[kind],
      until: usualUntil(kind, heldOn ?? plannedOn),
      request: () => ({ kind, circleId, paper }),
    }),
  );
  const names = agreementNames(view, circles.preview);
  const agreements = view.agreements.map(
    (agreement): Printable => ({
      key: agreement.id,
      label: view.agreements.length > 1 ? `${tabs.agreement}: ${names.get(agreement.id) ?? ''}` : tabs.agreement,
      help: help.agreement,
      file: files.agreement,
      // Once signed it is printed on wish only; before, the circle needs it on the table.
      first: agreement.signedOn === undefined,
      toWhom: circles.print.toSigners,
      why: circles.print.whySign,
      request: () => ({ kind: 'agreement', agreementId: agreement.id, language: plan.language, paper }),
    }),
  );
  return (
    <PrintDialog
      title={circles.print.title}
      prints={[...ofCircle, ...agreements]}
      everything={{ print: circles.print.everything, pdf: circles.print.everythingPdf, some: circles.print.some }}
      toWhom={circles.print.toKeeper(keeperName)}
      why={circles.print.why}
      before={flush}
      onTaken={onTaken}
      onClose={onClose}
    >
      <PaperFields plan={plan} change={change} />
    </PrintDialog>
  );
}
