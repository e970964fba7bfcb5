/** @file Recovery sheets, one block a page: the code or the part first, then how to use and how to keep it. */
import type { ReactElement } from 'react';
import type { RecoveryParts, RecoverySheet } from '../../shared/prints/document';
import { longDate } from '../../shared/scripts/words';
import type { Language } from '../../shared/values';
import type { FlowAttributes, FlowNode } from './flow';
import { RECOVERY_WORDS } from './recovery-words';
import { PRINT_WORDS } from './words';

interface OneSheet {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly code: string;
  readonly groups: readonly string[];
  readonly steps: readonly string[];
  readonly rules: readonly string[];
}

function draw({ language, title, lead, facts, code, groups, steps, rules }: OneSheet, flow: FlowAttributes): ReactElement {
  const words = RECOVERY_WORDS[language];
  return (
    <div className="ck-recovery" {...flow}>
      <h1>{title}</h1>
      <p className="ck-opening">{lead}</p>
      <dl className="ck-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{code}</h2>
      <ol className="ck-code">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group may occur twice; its place is what tells it apart
          <li key={index}>
            <span className="ck-code-place">{index + 1}</span>
            <span className="ck-code-group">{group}</span>
          </li>
        ))}
      </ol>
      <h2>{words.how}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{words.keep}</h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {/* What somebody writes on it. */}
      {[words.keptAt, words.keptBy, words.secondCopy].map((label) => (
        <p key={label} className="ck-write">
          <span>{label}</span>
          <span className="ck-write-line" role="img" aria-label={PRINT_WORDS[language].blank(label)} />
        </p>
      ))}
    </div>
  );
}

/** The whole sheet; it fits on one page. */
export function recoverySheetFlow({ language, title, vaultName, madeOn, codeGroups }: RecoverySheet): FlowNode[] {
  const words = RECOVERY_WORDS[language];
  const facts = [[words.vault, vaultName] as const, [words.made, longDate(madeOn, language)] as const];
  const { lead, code, steps, rules } = words;
  const sheet = { language, title, lead, facts, code, groups: codeGroups, steps, rules };
  return [{ id: 'recovery', draw: (flow) => draw(sheet, flow) }];
}

/** A page for each part: they go to different people. */
export function recoveryPartsFlow({ language, vaultName, madeOn, set, parts }: RecoveryParts): FlowNode[] {
  const words = RECOVERY_WORDS[language];
  const { title, lead, begins, code, steps, rules } = words.parts;
  const facts = [
    [words.vault, vaultName] as const,
    [words.made, longDate(madeOn, language)] as const,
    [words.parts.set, begins(set)] as const,
  ];
  return parts.map(({ number, codeGroups }) => {
    const sheet = { language, title: title(number), lead, facts, code: `${code} ${number}`, groups: codeGroups, steps, rules };
    return {
      id: `part-${number}`,
      newPage: true,
      wrap: (children, flow) => <div {...flow}>{children}</div>,
      children: [{ id: `part-${number}-sheet`, draw: (flow) => draw(sheet, flow) }],
    };
  });
}
