/** @file Handing the screen over: which survey, and whether the answers are counted or stay with a case. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartyId } from '../../shared/cases/case';
import type { Survey } from '../../shared/surveys/survey';
import type { CaseId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, RadioList, Tick } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { SurveyChoice } from './SurveyChoice';
import { SurveyRun } from './SurveyRun';

export function StartSurvey({ caseId, practice }: { caseId: CaseId | undefined; practice: boolean }) {
  const { surveys: t } = useText();
  const language = useLanguage();
  const [survey, setSurvey] = useState<Survey>({ moment: 'after', role: 'harmed', age: 'older', language });
  const [sheet, setSheet] = useState<{ caseId: CaseId; partyId: PartyId }>();
  const [ready, setReady] = useState(true);
  const [handed, setHanded] = useState(false);
  const answer = useTelling('surveys.answer');
  const back = () => {
    setHanded(false);
    // The next person is asked anew whether the answers may be kept under a name.
    setSheet(undefined);
    setReady(true);
    answer.reset();
  };
  return (
    <Section title={t.start.title}>
      <Fields>
        <SurveyChoice value={survey} onChange={setSurvey} />
        {caseId !== undefined && !handed && (
          <Keep
            caseId={caseId}
            onChange={(next, complete) => {
              setSheet(next);
              setReady(complete);
            }}
          />
        )}
        <Actions>
          <Button kind="primary" disabled={!ready} onClick={() => setHanded(true)}>
            {t.start.hand}
          </Button>
        </Actions>
      </Fields>
      {handed && (
        <SurveyRun
          survey={survey}
          named={sheet !== undefined}
          practice={practice}
          busy={answer.isPending}
          error={answer.error}
          onAnswer={(response) =>
            answer
              .mutateAsync({ survey, response, on: today(), ...(sheet === undefined ? {} : { sheet }) })
              .then(() => true)
              .catch(() => false)
          }
          onBack={back}
        />
      )}
    </Section>
  );
}

interface KeepProps {
  caseId: CaseId;
  /** @param complete whether everything is said that a sheet needs */
  onChange: (sheet: { caseId: CaseId; partyId: PartyId } | undefined, complete: boolean) => void;
}

/** Counted without a name, or kept with the case: only with the agreement of who answers. */
function Keep({ caseId, onChange }: KeepProps) {
  const { surveys: t } = useText();
  const view = useQuery(asking('cases.open', { caseId })).data;
  const [kept, setKept] = useState(false);
  const [who, setWho] = useState<PartyId>();
  const [agreed, setAgreed] = useState(false);
  const tell = (next: { kept: boolean; who: PartyId | undefined; agreed: boolean }) => {
    setKept(next.kept);
    setWho(next.who);
    setAgreed(next.agreed);
    const whole = next.who !== undefined && next.agreed;
    onChange(next.kept && next.who !== undefined && next.agreed ? { caseId, partyId: next.who } : undefined, !next.kept || whole);
  };
  return (
    <>
      <RadioList
        label={t.start.keep}
        value={kept ? 'sheet' : 'counted'}
        options={[
          { value: 'counted', label: t.start.keepCounted, help: t.start.keepCountedHelp },
          { value: 'sheet', label: t.start.keepSheet, help: t.start.keepSheetHelp },
        ]}
        onChange={(value) => tell({ kept: value === 'sheet', who, agreed })}
      />
      {kept && (
        <>
          <Choice
            label={t.start.who}
            value={who}
            options={(view?.parties ?? []).filter((p) => p.kind === 'person').map((p) => ({ value: p.id, label: p.name }))}
            onChange={(next) => tell({ kept, who: next, agreed: false })}
          />
          <Tick label={t.start.agreed} value={agreed} onChange={(yes) => tell({ kept, who, agreed: yes })} />
        </>
      )}
    </>
  );
}
