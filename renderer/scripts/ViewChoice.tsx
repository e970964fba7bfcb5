/** @file Whose words are looked at and changed: an age and a language. The page beside it follows. */
import { AGE_BANDS, LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import type { View } from './edit';

export function ViewChoice({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useText();
  return (
    <FieldRow>
      <Choice
        label={t.scripts.editor.view}
        value={view.band}
        options={optionsOf(AGE_BANDS, t.codes.ageBand)}
        onChange={(band) => band && onChange({ ...view, band })}
        size="short"
      />
      <Segments
        label={t.scripts.editor.language}
        value={view.language}
        options={optionsOf(LANGUAGES, t.codes.language)}
        onChange={(language) => onChange({ ...view, language })}
      />
    </FieldRow>
  );
}
