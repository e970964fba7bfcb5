/** @file Which survey: when, who answers, ages, language. */
import { SURVEY_AGES, SURVEY_MOMENTS, SURVEY_ROLES, type Survey } from '../../shared/surveys/survey';
import { LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { FieldRow } from '../ui/Field';

export function SurveyChoice({ value, onChange }: { value: Survey; onChange: (value: Survey) => void }) {
  const { codes, surveys: t } = useText();
  const set = (patch: Partial<Survey>) => onChange({ ...value, ...patch });
  return (
    <>
      <Segments
        label={t.start.moment}
        value={value.moment}
        options={optionsOf(SURVEY_MOMENTS, t.moment)}
        onChange={(moment) => set({ moment })}
      />
      <Choice
        label={t.start.role}
        value={value.role}
        options={optionsOf(SURVEY_ROLES, t.role)}
        onChange={(role) => role !== undefined && set({ role })}
      />
      <FieldRow>
        <Segments label={t.start.age} value={value.age} options={optionsOf(SURVEY_AGES, t.age)} onChange={(age) => set({ age })} />
        <Segments
          label={t.start.language}
          value={value.language}
          options={optionsOf(LANGUAGES, codes.language)}
          onChange={(language) => set({ language })}
        />
      </FieldRow>
    </>
  );
}
