/** @file The short surveys: handed over on the screen, on paper, and what was answered. No case is shown here. */
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { caseIdSchema } from '../../shared/values';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Page, Section } from '../ui/Page';
import { PrintSurveys } from './PrintSurveys';
import { StartSurvey } from './StartSurvey';
import { SurveyResults } from './SurveyResults';
import { TypeInSurvey } from './TypeInSurvey';

const route = getRouteApi('/surveys');

export function SurveysScreen({ practice }: { practice: boolean }) {
  const { surveys: t } = useText();
  const { caseId, code } = route.useSearch();
  const [printing, setPrinting] = useState(false);
  return (
    <Page title={t.title} lead={t.lead}>
      <StartSurvey caseId={caseIdSchema.safeParse(caseId).data} practice={practice} />
      <Section title={t.paper.title} lead={t.paper.lead}>
        <Actions>
          <Button onClick={() => setPrinting(true)}>{t.paper.print}</Button>
        </Actions>
        <TypeInSurvey key={code} {...(code !== undefined && { typed: code })} />
      </Section>
      <SurveyResults />
      {printing && <PrintSurveys onClose={() => setPrinting(false)} />}
    </Page>
  );
}
