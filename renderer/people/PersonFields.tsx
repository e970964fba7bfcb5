/** @file The fields of a person, the same for somebody new and for an edit. */
import type { ReactNode } from 'react';
import { PERSON_KINDS } from '../../shared/people/person';
import { AGE_BANDS, LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow } from '../ui/Field';
import type { SchemaForm } from '../ui/form';
import { TextLine } from '../ui/TextLine';
import type { PersonDraft, personDraftSchema } from './person-form';

export interface PersonFieldsProps {
  form: SchemaForm<typeof personDraftSchema, PersonDraft>;
  left?: boolean;
  belowName?: ReactNode;
}

/**
 * @param left also ask whether somebody has left: not for somebody new
 * @param belowName what a name calls up, such as somebody alike
 */
export function PersonFields({ form, left = false, belowName }: PersonFieldsProps) {
  const { people, codes } = useText();
  const t = people.form;
  return (
    <>
      <FieldRow>
        <TextLine label={t.name} help={t.nameHelp} size="medium" maxLength={120} {...form.getInputProps('name')} />
        <TextLine label={t.pronouns} optional size="short" maxLength={40} {...form.getInputProps('pronouns')} />
      </FieldRow>
      {belowName}
      <Segments label={t.kind} options={optionsOf(PERSON_KINDS, codes.personKind)} {...form.getInputProps('kind')} />
      {form.values.kind === 'student' && (
        <FieldRow>
          <DateField label={t.birthDate} optional max={today()} {...form.getInputProps('birthDate')} />
          <Choice
            label={t.ageBand}
            optional
            options={optionsOf(AGE_BANDS, codes.ageBand)}
            size="short"
            {...form.getInputProps('ageBand')}
          />
          <TextLine label={t.grade} optional size="short" maxLength={20} {...form.getInputProps('grade')} />
        </FieldRow>
      )}
      <FieldRow>
        <Choice
          label={t.language}
          optional
          options={optionsOf(LANGUAGES, codes.language)}
          size="short"
          {...form.getInputProps('language')}
        />
        <TextLine
          label={t.otherLanguages}
          help={t.otherLanguagesHelp}
          optional
          size="medium"
          maxLength={200}
          {...form.getInputProps('otherLanguages')}
        />
      </FieldRow>
      <TextLine label={t.accessNeeds} help={t.accessNeedsHelp} optional maxLength={500} {...form.getInputProps('accessNeeds')} />
      {left && <DateField label={t.leftOn} help={t.leftOnHelp} optional {...form.getInputProps('leftOn')} />}
    </>
  );
}
