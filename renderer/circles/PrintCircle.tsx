/** @file What can be printed of one circle, handed to the print dialog. */
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import { usualUntil } from '../../shared/prints/defaults';
import { useText } from '../text/catalogue';
import { type Printable, PrintDialog } from '../ui/PrintDialog';
import { agreementNames } from './agreement-names';

export interface PrintCircleProps {
  view: CircleView;
  plan: CirclePlan;
  /** Saves the plan: the vault prints what it holds. */
  flush: () => Promise<boolean>;
  onClose: () => void;
}

export function PrintCircle({ view, plan, flush, onClose }: PrintCircleProps) {
  const { circles } = useText();
  const { id: circleId, keeperName, heldOn, plannedOn } = view.circle;
  const whom = {
    keeper_script: undefined,
    guidelines_poster: circles.print.toRoom,
    question_cards: circles.print.toCircle,
    seating_chart: circles.print.toChairs,
  };
  const { tabs } = circles.preview;
  const { help, files } = circles.print;
  const ofCircle = (['keeper_script', 'guidelines_poster', 'question_cards', 'seating_chart'] as const).map(
    (kind): Printable => ({
      key: kind,
      label: tabs[kind],
      help: help[kind],
      file: files[kind],
      first: kind !== 'seating_chart',
      toWhom: whom[kind],
      until: usualUntil(kind, heldOn ?? plannedOn),
      request: (paper) => ({ kind, circleId, paper }),
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
      request: (paper) => ({ kind: 'agreement', agreementId: agreement.id, language: plan.language, paper }),
    }),
  );
  return (
    <PrintDialog
      title={circles.print.title}
      prints={[...ofCircle, ...agreements]}
      paper={plan.paper}
      toWhom={circles.print.toKeeper(keeperName)}
      why={circles.print.why}
      before={flush}
      onClose={onClose}
    />
  );
}
