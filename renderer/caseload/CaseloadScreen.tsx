/** @file The counselor's caseload on one page: what is due, where cases wait, how old they are, how agreements go. Each number leads on. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CASE_DUES, OPEN_STAGES } from '../../shared/caseload/caseload';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayFirst, dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { BackLine } from '../ui/BackLine';
import { BarTable, DotTable } from '../ui/BarTable';
import { ButtonLink } from '../ui/ButtonLink';
import { FigureCard } from '../ui/FigureCard';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { AgreementCards } from './AgreementCards';
import { ageLines, type Line, longWaits, mostAt, waitLines } from './captions';
import { type CardProps, CasesLink, meaningOf } from './links';

export function CaseloadScreen() {
  const { caseload: t, cases } = useText();
  const language = useLanguage();
  const on = today();
  const found = useQuery(asking('caseload.look', { on }));
  const day = dayName(on, language);
  return (
    <Page
      title={t.title}
      lead={found.data && t.lead(dayFirst(on, language), found.data.open)}
      width="list"
      above={
        <BackLine>
          <Link to="/today">{t.back}</Link>
        </BackLine>
      }
      actions={<ButtonLink to="/today">{t.due.today}</ButtonLink>}
    >
      <Problem error={found.error} />
      {found.data !== undefined &&
        (found.data.open === 0 ? (
          <EmptyState title={t.empty} action={<ButtonLink to="/cases/new">{cases.list.newReport}</ButtonLink>}>
            {t.emptyHelp}
          </EmptyState>
        ) : (
          <>
            <DueCard found={found.data} day={day} />
            <WaitCard found={found.data} day={day} />
            <AgreementCards found={found.data} day={day} />
            <AgeCard found={found.data} day={day} />
          </>
        ))}
    </Page>
  );
}

function DueCard({ found, day }: CardProps) {
  const { caseload: t } = useText();
  return (
    <FigureCard
      title={t.due.title}
      caption={t.due.caption(day, found.due)}
      source={t.source}
      meaning={meaningOf(t, day, { counted: t.due.counted, of: t.outOf(found.open), notIn: t.due.notIn })}
      warnings={t.warnings}
    >
      <BarTable
        caption={t.due.title}
        head={[t.due.what, t.count]}
        rows={CASE_DUES.map((due) => ({
          key: due,
          label: t.due.codes[due],
          value: found.due[due],
          shown: <CasesLink n={found.due[due]} figure={{ due }} />,
        }))}
      />
    </FigureCard>
  );
}

function WaitCard({ found, day }: CardProps) {
  const { caseload: t } = useText();
  const lines = waitLines(found);
  const most = mostAt(lines);
  return (
    <FigureCard
      title={t.waits.title}
      caption={t.waits.caption(day, most && { place: t.waits.places[most.of], cases: most.sum }, longWaits(found))}
      source={t.source}
      meaning={meaningOf(t, day, { counted: t.waits.counted, of: t.outOf(found.open), notIn: t.waits.notIn })}
      warnings={[t.waits.warning, ...t.warnings]}
    >
      <AgeTable
        caption={t.waits.title}
        what={t.waits.what}
        lines={lines}
        name={(place) => t.waits.places[place]}
        link={(place, waited, n) => <CasesLink n={n} figure={waited === undefined ? { place } : { place, waited }} />}
      />
    </FigureCard>
  );
}

function AgeCard({ found, day }: CardProps) {
  const { caseload: t, codes } = useText();
  const lines = ageLines(found, OPEN_STAGES);
  const longer = found.ages.filter(({ age }) => age === 'longer').reduce((sum, { cases }) => sum + cases, 0);
  return (
    <FigureCard
      title={t.old.title}
      caption={t.old.caption(day, found.open, longer)}
      source={t.source}
      meaning={meaningOf(t, day, { counted: t.old.counted, of: t.outOf(found.open), notIn: t.old.notIn })}
      warnings={t.warnings}
    >
      <AgeTable
        caption={t.old.title}
        what={t.old.what}
        lines={lines}
        name={(stage) => codes.caseStatus[stage]}
        link={(stage, age, n) => <CasesLink n={n} stage={stage} figure={age === undefined ? {} : { age }} />}
      />
    </FigureCard>
  );
}

interface AgeTableProps<T extends string> {
  caption: string;
  what: string;
  lines: readonly Line<T>[];
  name: (of: T) => string;
  /** No age: the whole line. */
  link: (of: T, age: Line<T>['cells'][number]['age'] | undefined, n: number) => React.ReactNode;
}

function AgeTable<T extends string>({ caption, what, lines, name, link }: AgeTableProps<T>) {
  const { caseload: t } = useText();
  const columns = lines[0]?.cells.map(({ age }) => t.ages[age]) ?? [];
  return (
    <DotTable
      caption={caption}
      head={{ rows: what, columns, sum: t.sum }}
      rows={lines.map(({ of, cells, sum }) => ({
        key: of,
        label: name(of),
        cells: cells.map(({ age, cases }) => ({ key: age, value: cases, shown: link(of, age, cases) })),
        sum: link(of, undefined, sum),
      }))}
    />
  );
}
