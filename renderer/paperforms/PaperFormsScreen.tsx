/** @file Forms on paper: the code of one that came back opens it for typing in; blank ones are printed here. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { printedCode, readCode } from '../../shared/paperforms/code';
import type { PaperForm } from '../../shared/paperforms/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Fields } from '../ui/Field';
import { Page, Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { PrintForms } from './PrintForms';

const route = getRouteApi('/paper-forms');

export function PaperFormsScreen() {
  const { code } = route.useSearch();
  const t = useText().reports.paper;
  const [printing, setPrinting] = useState(false);
  const counts = useQuery(asking('paperforms.count', {})).data;
  const counted = counts === undefined ? '' : t.counted(counts.printed, counts.used);
  return (
    <Page title={t.screen} lead={t.screenLead}>
      <Section title={t.typeIn}>
        <CodeField key={code} typed={code ?? ''} />
      </Section>
      <Section title={t.printTitle} lead={t.printLead}>
        <Actions>
          <Button onClick={() => setPrinting(true)}>{t.print}</Button>
        </Actions>
        {counted !== '' && <p>{counted}</p>}
      </Section>
      {printing && <PrintForms onClose={() => setPrinting(false)} />}
    </Page>
  );
}

/** What was typed stands in the address, so that the search and this field lead to the same answer. */
function CodeField({ typed }: { typed: string }) {
  const t = useText().reports.paper;
  const navigate = useNavigate();
  const [value, setValue] = useState(typed);
  const read = readCode(typed);
  const wrong =
    typed === '' || read.read === 'code' ? undefined : read.read === 'slip' ? `${t.slip}. ${t.slipHelp}` : `${t.other}. ${t.otherHelp}`;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/paper-forms', search: { code: value.trim() } });
      }}
    >
      <Fields>
        <TextLine
          label={t.code}
          help={t.codeHelp}
          size="short"
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={value}
          onChange={setValue}
          error={value === typed ? wrong : undefined}
        />
        {read.read === 'code' && value === typed && <Found code={read.code} />}
        <Actions>
          <Button type="submit" kind="primary">
            {t.find}
          </Button>
        </Actions>
      </Fields>
    </form>
  );
}

function Found({ code }: { code: string }) {
  const t = useText().reports.paper;
  // Asked anew each time: since the last look the form may have been typed in.
  const found = useQuery({ ...asking('paperforms.find', { typed: code }), refetchOnMount: 'always' });
  const slip = useQuery({ ...asking('checkins.findSlip', { typed: code }), refetchOnMount: 'always' });
  const which = useQuery({ ...asking('paperforms.which', { typed: code }), refetchOnMount: 'always' });
  if (!found.isFetchedAfterMount) return undefined;
  if (found.error !== null) return <Problem error={found.error} />;
  if (found.data === undefined) return undefined;
  const { form } = found.data;
  const ordinary = (
    <ButtonLink to="/cases/new" small>
      {t.ordinary}
    </ButtonLink>
  );
  // One place for every number on paper: the number of a check-in's slip leads to its form.
  if (form === undefined && slip.data?.slip !== undefined) return <Navigate to="/checkins" search={{ slip: printedCode(code) }} />;
  if (form === undefined && which.data?.kind === 'survey') return <Navigate to="/surveys" search={{ code: printedCode(code) }} />;
  if (form === undefined && slip.isFetchedAfterMount && which.isFetchedAfterMount)
    return (
      <Notice action={ordinary}>
        <p>
          <b>{t.unknown}.</b> {t.unknownHelp}
        </p>
      </Notice>
    );
  if (form === undefined) return undefined;
  if (form.usedOn !== undefined)
    return (
      <Notice action={ordinary}>
        <Used form={form} on={form.usedOn} />
      </Notice>
    );
  return <Navigate to="/cases/new" search={{ paper: printedCode(code) }} />;
}

function Used({ form: { usedIn }, on }: { form: PaperForm; on: string }) {
  const t = useText().reports.paper;
  const language = useLanguage();
  return (
    <>
      <p>
        <b>{t.used(dayName(on, language))}.</b>{' '}
        {usedIn === undefined ? (
          t.usedGone
        ) : (
          <>
            {t.usedIn}{' '}
            <Link to="/cases/$caseId" params={{ caseId: usedIn.caseId }}>
              {usedIn.ref} {usedIn.title}
            </Link>
          </>
        )}
      </p>
      <p>{t.usedHelp}</p>
    </>
  );
}
