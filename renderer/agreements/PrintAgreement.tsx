/** @file Printing one agreement, in the language and on the paper of its circle. */
import { useState } from 'react';
import type { Agreement } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { PrintDialog } from '../ui/PrintDialog';
import { usualPaper } from '../ui/paper';

export function PrintAgreement({ view, agreement, onClose }: { view: CaseView; agreement: Agreement; onClose: () => void }) {
  const { agreements } = useText();
  const words = agreements.print;
  const circle = view.circles.find((one) => one.id === agreement.circleId);
  const [paper] = useState(() => usualPaper(navigator.language));
  return (
    <PrintDialog
      title={words.title}
      prints={[
        {
          key: agreement.id,
          label: words.label,
          help: words.help,
          file: words.file,
          first: true,
          request: (size) => ({ kind: 'agreement', agreementId: agreement.id, language: circle?.language ?? 'en', paper: size }),
        },
      ]}
      paper={paper}
      toWhom={words.toWhom}
      why={words.why}
      onClose={onClose}
    />
  );
}
