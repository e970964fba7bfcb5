/** @file The short steps of a plan: when and where, what is said and shown, words and paper. */
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { AGE_BANDS, LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField, TimeField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { NumberField } from '../ui/NumberField';
import { Section } from '../ui/Page';
import { TextArea, TextLine } from '../ui/TextLine';
import { PaperFields } from './PaperFields';

export interface StepProps {
  plan: CirclePlan;
  script: Script;
  change: (patch: Partial<CirclePlan>) => void;
}

/** What was typed, or nothing: an empty field is no value in a plan. */
const given = (text: string): string | undefined => (text === '' ? undefined : text);

export function WhenStep({ plan, change }: StepProps) {
  const words = useText().circles.plan;
  const errors = schemaErrors(circlePlanSchema, plan);
  return (
    <Section title={words.when}>
      <Fields>
        <FieldRow>
          <DateField label={words.date} value={plan.date} onChange={(date) => change({ date: given(date) })} error={errors.date} />
          <TimeField
            label={words.start}
            value={plan.startTime}
            onChange={(time) => change({ startTime: given(time) })}
            error={errors.startTime}
          />
        </FieldRow>
        <FieldRow>
          <NumberField label={words.minutesThere} value={plan.minutes} onChange={(minutes) => change({ minutes })} error={errors.minutes} />
          <DateField
            label={words.followUpOn}
            value={plan.followUpOn}
            onChange={(day) => change({ followUpOn: given(day) })}
            error={errors.followUpOn}
            optional
          />
        </FieldRow>
        <TextLine label={words.place} value={plan.place} onChange={(place) => change({ place })} maxLength={120} optional />
        <NumberField
          label={words.people}
          help={words.peopleHelp}
          value={plan.people}
          onChange={(people) => change({ people })}
          error={errors.people}
          optional
        />
      </Fields>
    </Section>
  );
}

export function WordsStep({ plan, script, change }: StepProps) {
  const words = useText().circles.plan;
  const language = useLanguage();
  return (
    <Section title={words.words}>
      <Fields>
        <TextArea
          label={words.purpose}
          help={words.purposeHelp}
          value={plan.purpose}
          onChange={(purpose) => change({ purpose })}
          maxLength={500}
          room="few"
        />
        {script.places.map((place) => (
          <TextLine
            key={place.name}
            label={place.label[language]}
            value={plan.fills[place.name] ?? ''}
            onChange={(text) => change({ fills: { ...plan.fills, [place.name]: text } })}
            maxLength={200}
            optional
          />
        ))}
        <TextLine
          label={words.talkingPiece}
          help={words.talkingPieceHelp}
          value={plan.talkingPiece}
          onChange={(talkingPiece) => change({ talkingPiece })}
          maxLength={120}
          optional
        />
        <TextLine
          label={words.centre}
          help={words.centreHelp}
          value={plan.centre}
          onChange={(centre) => change({ centre })}
          maxLength={160}
          optional
        />
      </Fields>
    </Section>
  );
}

export function PaperStep({ plan, change }: StepProps) {
  const t = useText();
  const words = t.circles.plan;
  return (
    <Section title={words.paper}>
      <Fields>
        <FieldRow>
          <Choice
            label={words.ageBand}
            value={plan.ageBand}
            options={optionsOf(AGE_BANDS, t.codes.ageBand)}
            onChange={(ageBand) => ageBand && change({ ageBand })}
            size="short"
          />
          <Segments
            label={words.language}
            value={plan.language}
            options={optionsOf(LANGUAGES, t.codes.language)}
            onChange={(language) => change({ language })}
          />
        </FieldRow>
        <PaperFields plan={plan} change={change} />
      </Fields>
    </Section>
  );
}
