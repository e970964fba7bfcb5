/** @file What a decision to go on rests on: a hold's condition, the reason of a gate that is not open, who keeps in place of whom. */
import { type Answers, openConditions, SCREENING_QUESTIONS, type Screening, type ScreeningCode } from '../../shared/cases/screening';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { TextArea, TextLine } from '../ui/TextLine';
import classes from './Screening.module.css';

export type Conditions = NonNullable<Screening['conditions']>;

/** The questions that a decision to go on must answer for now, with the keeper's last. */
export const conditionsOf = (answers: Answers): ScreeningCode[] => [
  ...openConditions(answers),
  ...(answers.S13?.answer === 'yes' ? (['S13'] as const) : []),
];

/** What was said about the questions that ask for it; nothing else is kept. */
export function conditionsToSave(wanted: readonly ScreeningCode[], said: Conditions): Pick<Screening, 'conditions'> {
  const entries = wanted.flatMap((code) => {
    const text = (said[code] ?? '').trim();
    return text === '' ? [] : [[code, text] as const];
  });
  return entries.length === 0 ? {} : { conditions: Object.fromEntries(entries) };
}

interface ConditionFieldsProps {
  codes: readonly ScreeningCode[];
  values: Conditions;
  onChange: (values: Conditions) => void;
  missing: readonly ScreeningCode[];
}

export function ConditionFields({ codes, values, onChange, missing }: ConditionFieldsProps) {
  const { safety, screening } = useText();
  const t = safety.conditions;
  if (codes.length === 0) return undefined;
  const set = (code: ScreeningCode) => (text: string) => onChange({ ...values, [code]: text });
  const error = (code: ScreeningCode) => (missing.includes(code) ? t.needed : undefined);
  return (
    <div>
      <h4 className={classes.groupTitle}>{t.title}</h4>
      <Fields>
        {codes.map((code) => {
          const kind = SCREENING_QUESTIONS.find((q) => q.code === code)?.class;
          const { question } = screening[code];
          return kind === 'reassign' ? (
            <TextLine
              key={code}
              label={t.reassign}
              help={t.reassignHelp}
              size="medium"
              maxLength={120}
              value={values[code] ?? ''}
              onChange={set(code)}
              error={error(code)}
            />
          ) : (
            <TextArea
              key={code}
              label={question}
              help={kind === 'hold' ? t.hold : t.gate}
              room="few"
              maxLength={1000}
              value={values[code] ?? ''}
              onChange={set(code)}
              error={error(code)}
            />
          );
        })}
      </Fields>
    </div>
  );
}
