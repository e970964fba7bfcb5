/** @file How the papers of a circle look: size, names, reading, second language. Kept with the plan, so that it is asked once. */
import { CIRCLE_PAPERS, type CirclePlan, PAPERS, type Paper } from '../../shared/circles/plan';
import { paperFor } from '../../shared/prints/compose-circle';
import { LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import { ReadingChoice } from '../ui/ReadingChoice';

export interface PaperFieldsProps {
  plan: CirclePlan;
  change: (patch: Partial<CirclePlan>) => void;
}

export function PaperFields({ plan, change }: PaperFieldsProps) {
  const t = useText();
  const words = t.circles.plan;
  const { print } = t.circles;
  const others = LANGUAGES.filter((language) => language !== plan.language);
  return (
    <>
      <FieldRow>
        <Segments
          label={words.size}
          value={paperFor(plan)}
          options={optionsOf<Paper>(plan.reading?.large === true ? PAPERS : CIRCLE_PAPERS, t.codes.paper)}
          onChange={(paper) => change({ paper })}
        />
        <Segments
          label={words.names}
          help={words.namesHelp}
          value={plan.namesOnPaper ? 'with' : 'without'}
          options={[
            { value: 'with', label: words.withNames },
            { value: 'without', label: words.withoutNames },
          ]}
          onChange={(choice) => change({ namesOnPaper: choice === 'with' })}
        />
      </FieldRow>
      <ReadingChoice value={plan.reading} onChange={(reading) => change({ reading })} />
      <Choice
        label={print.other}
        help={print.otherHelp}
        optional
        nothing={print.noOther}
        size="short"
        value={others.find((language) => language === plan.otherLanguage)}
        options={optionsOf(others, t.codes.language)}
        onChange={(otherLanguage) => change({ otherLanguage })}
      />
    </>
  );
}
