/** @file Printing the helper's card, in either language: the helper's own first. */
import { useState } from 'react';
import type { Match } from '../../shared/support/match';
import { LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { PrintDialog } from '../ui/PrintDialog';
import { usualPaper } from '../ui/paper';

export function PrintCard({ match, onClose }: { match: Match; onClose: () => void }) {
  const { support } = useText();
  const t = support.match.cards;
  const language = useLanguage();
  const [paper] = useState(() => usualPaper(navigator.language));
  return (
    <PrintDialog
      title={t.title}
      prints={LANGUAGES.map((one) => ({
        key: one,
        label: t.label[one],
        help: t.help,
        file: `${t.file}-${one}`,
        first: one === language,
        request: (size) => ({ kind: 'buddy_card', matchId: match.id, language: one, paper: size }),
      }))}
      paper={paper}
      toWhom={match.helper.name}
      why={t.why}
      onClose={onClose}
    />
  );
}
