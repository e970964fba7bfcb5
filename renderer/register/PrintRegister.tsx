/** @file Printing the register as it is filtered: one case, some days, or what is still out. It is itself written down. */
import { useState } from 'react';
import { type RegisterFilter, registerFilterSchema } from '../../shared/register/register';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { PrintDialog } from '../ui/PrintDialog';
import { usualPaper } from '../ui/paper';

export function PrintRegister({ filter, onClose }: { filter: RegisterFilter; onClose: () => void }) {
  const { register } = useText();
  const language = useLanguage();
  const t = register.print;
  const [paper] = useState(() => usualPaper(navigator.language));
  return (
    <PrintDialog
      title={t.title}
      prints={[
        {
          key: 'register',
          label: t.label,
          help: t.help,
          file: t.file,
          first: true,
          request: (size) => ({ kind: 'register', filter: registerFilterSchema.parse(filter), language, paper: size }),
        },
      ]}
      paper={paper}
      toWhom={t.toWhom}
      why={t.why}
      onClose={onClose}
    />
  );
}
