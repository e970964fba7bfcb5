/** @file In a case: the answers that stay with it because those who gave them agreed, and the way to a survey. */
import { useQuery } from '@tanstack/react-query';
import { SURVEY } from '../../shared/surveys/survey';
import type { CaseId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { Facts, Prose, Section } from '../ui/Page';

export function CaseSheets({ caseId }: { caseId: CaseId }) {
  const { surveys: t } = useText();
  const language = useLanguage();
  const sheets = useQuery(asking('surveys.sheets', { caseId })).data ?? [];
  return (
    <>
      {sheets.length > 0 && (
        <Section title={t.sheets.title} lead={t.sheets.lead}>
          {sheets.map((sheet, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are never reordered
            <details key={index}>
              <summary>
                {t.sheets.line(sheet.who, t.moment[sheet.moment])}, {shortDay(sheet.on, language)}
              </summary>
              <Facts
                items={[
                  ...SURVEY[sheet.moment][sheet.role].map((question) => {
                    const rating = sheet.response.ratings.find((r) => r.question === question)?.rating;
                    return [t.ask[question], rating === undefined ? t.sheets.left : t.sheets.of5(rating)] as const;
                  }),
                  [t.results.words, sheet.response.words === '' ? undefined : <Prose key="words">{sheet.response.words}</Prose>],
                ]}
              />
            </details>
          ))}
        </Section>
      )}
      <p>
        <ButtonLink to="/surveys" search={{ caseId }} kind="quiet" small>
          {t.toSurveys}
        </ButtonLink>
      </p>
    </>
  );
}
