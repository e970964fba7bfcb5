/** @file The questions of a report in the order, with the numbers and in the language of the blank form on paper: one looks, one types. */
import { FORM_PARTS, type FormPart, type PaperForm } from '../../shared/paperforms/contract';
import { useText } from '../text/catalogue';
import { LanguageContext } from '../text/language';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { TextLine } from '../ui/TextLine';
import { ConcludedField, HarmFields, OwnWordsFields, SaidField, SeenField, WhenField, WhereFields } from './IncidentFields';
import type { Questions } from './NewCaseForm';
import { bindReport, ChannelFields, FirstActionFields, incidentProps } from './ReportFields';

type Props = Questions & { form: PaperForm };

export function PaperOrder(props: Props) {
  const { reports } = useText();
  return (
    <>
      <LanguageContext value={props.form.language}>
        <div lang={props.form.language}>
          {FORM_PARTS.map((part, index) => (
            <Part key={part} part={part} number={index + 1} {...props} />
          ))}
        </div>
      </LanguageContext>
      <Section title={reports.paper.after}>
        <ChannelFields {...props.fields} />
      </Section>
    </>
  );
}

function Part({ part, number, ...props }: Props & { part: FormPart; number: number }) {
  const t = useText().reportForm.questions[part];
  return (
    <Section title={`${number}. ${t.ask}`}>
      <Fields>
        <Answer part={part} {...props} />
      </Fields>
    </Section>
  );
}

function Answer({ part, fields, parties }: Props & { part: FormPart }) {
  const { cases, reportForm } = useText();
  const incident = incidentProps(fields, 0);
  switch (part) {
    case 'told':
      return (
        <TextLine
          label={cases.report.reporterName}
          help={cases.report.reporterNameHelp}
          optional
          size="medium"
          maxLength={120}
          suggestions={Object.values(reportForm.who)}
          {...bindReport(fields, 'reporterName')}
        />
      );
    case 'when':
      return <WhenField {...incident} />;
    case 'where':
      return <WhereFields {...incident} />;
    case 'harm':
      return <HarmFields {...incident} />;
    case 'people':
      return parties;
    case 'seen':
      return <SeenField {...incident} />;
    case 'said':
      return <SaidField {...incident} />;
    case 'concluded':
      return <ConcludedField {...incident} />;
    case 'words':
      return <OwnWordsFields {...incident} open />;
    case 'safety':
      return <FirstActionFields {...fields} />;
  }
}
