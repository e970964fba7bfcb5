/** @file Printing one letter: to whom it goes is known, its size and language are chosen. */
import { useState } from 'react';
import type { Letter } from '../../shared/letters/letter';
import { LANGUAGES, type Language } from '../../shared/values';
import { useText } from '../text/catalogue';
import { LANGUAGE_NAMES, useLanguage } from '../text/language';
import { optionsOf, Segments } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import { PrintDialog } from '../ui/PrintDialog';
import { usualPaper } from '../ui/paper';

export function PrintLetter({ letter, reader, onClose }: { letter: Letter; reader: string; onClose: () => void }) {
  const { letters } = useText();
  const t = letters.print;
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [large, setLarge] = useState(false);
  const [paper] = useState(() => usualPaper(navigator.language));
  return (
    <PrintDialog
      title={t.title}
      prints={[
        {
          key: letter.id,
          label: t.label,
          help: t.help,
          file: t.file,
          first: true,
          request: (size) => ({ kind: 'letter', letterId: letter.id, language, paper: size, large }),
        },
      ]}
      paper={paper}
      toWhom={reader}
      why={t.why}
      onClose={onClose}
    >
      <FieldRow>
        <Segments
          label={t.size}
          options={[
            { value: 'usual', label: t.usual },
            { value: 'large', label: t.large },
          ]}
          value={large ? 'large' : 'usual'}
          onChange={(size) => setLarge(size === 'large')}
        />
        <Segments label={t.language} value={language} options={optionsOf(LANGUAGES, LANGUAGE_NAMES)} onChange={setLanguage} />
      </FieldRow>
    </PrintDialog>
  );
}
