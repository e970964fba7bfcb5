/** @file The recovery sheet as one block: the code first, then how to use and how to keep it. */
import type { RecoverySheet } from '../../shared/prints/document';
import { longDate } from '../../shared/scripts/words';
import type { FlowNode } from './flow';
import { RECOVERY_WORDS } from './recovery-words';
import { PRINT_WORDS } from './words';

/** The whole sheet; it fits on one page. */
export function recoverySheetFlow(sheet: RecoverySheet): FlowNode[] {
  const words = RECOVERY_WORDS[sheet.language];
  const line = (label: string) => (
    <p className="ck-write">
      <span>{label}</span>
      <span className="ck-write-line" role="img" aria-label={PRINT_WORDS[sheet.language].blank(label)} />
    </p>
  );
  return [
    {
      id: 'recovery',
      draw: (flow) => (
        <div className="ck-recovery" {...flow}>
          <h1>{sheet.title}</h1>
          <p className="ck-opening">{words.lead}</p>
          <dl className="ck-facts">
            <div>
              <dt>{words.vault}</dt>
              <dd>{sheet.vaultName}</dd>
            </div>
            <div>
              <dt>{words.made}</dt>
              <dd>{longDate(sheet.madeOn, sheet.language)}</dd>
            </div>
          </dl>
          <h2>{words.code}</h2>
          <ol className="ck-code">
            {sheet.codeGroups.map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group may occur twice; its place is what tells it apart
              <li key={index}>
                <span className="ck-code-place">{index + 1}</span>
                <span className="ck-code-group">{group}</span>
              </li>
            ))}
          </ol>
          <h2>{words.how}</h2>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <h2>{words.keep}</h2>
          <ul>
            {words.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          {line(words.keptAt)}
          {line(words.keptBy)}
          {line(words.secondCopy)}
        </div>
      ),
    },
  ];
}
