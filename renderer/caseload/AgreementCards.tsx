/** @file How the agreements in force go: their promises and money, and which of them give a reason to look. */
import { RISKS } from '../../shared/caseload/caseload';
import { useText } from '../text/catalogue';
import { BarTable } from '../ui/BarTable';
import { FigureCard } from '../ui/FigureCard';
import { amountText } from '../ui/NumberField';
import classes from './caseload.module.css';
import { type CardProps, CasesLink, meaningOf } from './links';

const PROMISES = ['kept', 'keptLate', 'open', 'late', 'partly', 'notKept'] as const;

export function AgreementCards({ found, day }: CardProps) {
  return (
    <>
      <Promises found={found} day={day} />
      <Risks found={found} day={day} />
    </>
  );
}

function Promises({ found, day }: CardProps) {
  const { caseload: t } = useText();
  const { agreements: s } = t;
  const { active, promises, payments, risks } = found.agreements;
  const of = PROMISES.reduce((sum, code) => sum + promises[code], 0);
  return (
    <FigureCard
      title={s.title}
      caption={
        active.agreements === 0
          ? s.none
          : s.caption(day, active.agreements, { kept: promises.kept + promises.keptLate, late: promises.late, of })
      }
      source={t.source}
      meaning={meaningOf(t, day, { counted: s.counted, of: t.agreementsIn(active.agreements, active.cases), notIn: s.notIn })}
      warnings={t.warnings}
    >
      {active.agreements > 0 && (
        <BarTable
          caption={s.title}
          head={[s.what, s.number]}
          rows={PROMISES.map((code) => ({
            key: code,
            label: s.promises[code],
            value: promises[code],
            shown: (
              <CasesLink
                n={promises[code] === 0 ? 0 : code === 'late' ? risks.promise_late.cases : active.cases}
                figure={{ agreement: code === 'late' ? 'promise_late' : 'active' }}
                said={String(promises[code])}
              />
            ),
          }))}
        />
      )}
      {payments.owed > 0 && (
        <p className={classes.money}>
          {s.payments(amountText(payments.paid), amountText(payments.owed), amountText(payments.late))}{' '}
          {risks.payment_late.cases > 0 && (
            <CasesLink
              n={risks.payment_late.cases}
              figure={{ agreement: 'payment_late' }}
              said={`${s.paymentsLate}: ${risks.payment_late.cases}`}
            />
          )}
        </p>
      )}
    </FigureCard>
  );
}

function Risks({ found, day }: CardProps) {
  const { caseload: t } = useText();
  const { risks: s } = t;
  const { active, risks } = found.agreements;
  if (active.agreements === 0) return undefined;
  return (
    <FigureCard
      title={s.title}
      caption={risks.any.agreements === 0 ? s.none : s.caption(day, risks.any.agreements, active.agreements)}
      source={t.source}
      meaning={meaningOf(t, day, { counted: s.counted, of: t.agreementsIn(active.agreements, active.cases), notIn: s.notIn })}
      warnings={[s.warning, ...t.warnings]}
    >
      {risks.any.agreements > 0 && (
        <BarTable
          caption={s.title}
          head={[s.what, s.number]}
          rows={[...RISKS, 'any' as const].map((code) => ({
            key: code,
            label: s.codes[code],
            value: risks[code].agreements,
            total: code === 'any',
            shown: <CasesLink n={risks[code].cases} figure={{ agreement: code }} said={String(risks[code].agreements)} />,
          }))}
        />
      )}
    </FigureCard>
  );
}
