/** @file A sheet that came back: its code opens the right questions, the ticks are copied, the paper can go. */
import { useEffect, useRef, useState } from 'react';
import { readCode } from '../../shared/paperforms/code';
import type { PaperKind } from '../../shared/paperforms/contract';
import { SURVEY, type Survey, type SurveyQuestion } from '../../shared/surveys/survey';
import { ask } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Notice, Problem } from '../ui/Problem';
import { TextArea, TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';

/** @param typed a code that was typed elsewhere and belongs here */
export function TypeInSurvey({ typed = '' }: { typed?: string }) {
  const { surveys, reports } = useText();
  const t = surveys.paper;
  const [code, setCode] = useState(typed);
  const [other, setOther] = useState<Exclude<PaperKind, 'survey'>>();
  const [said, setSaid] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [found, setFound] = useState<{ survey: Survey; code: string }>();
  const find = async () => {
    setError(undefined);
    setSaid(undefined);
    setOther(undefined);
    const read = readCode(code);
    if (read.read !== 'code') return setSaid(read.read === 'slip' ? reports.paper.slip : reports.paper.other);
    try {
      const { survey, used } = await ask('surveys.find', { typed: code });
      if (survey === undefined) {
        // Every paper's code looks alike: one of another kind leads on.
        const { kind } = await ask('paperforms.which', { typed: code });
        return kind === undefined || kind === 'survey' ? setSaid(t.unknown) : setOther(kind);
      }
      if (used) return setSaid(t.used);
      setFound({ survey, code: read.code });
    } catch (refused) {
      setError(refused);
    }
  };
  const done = () => {
    setFound(undefined);
    setCode('');
    toast(t.saved);
  };
  // Somebody typed it where another code belongs, and came here by it.
  const came = useRef(false);
  useEffect(() => {
    if (typed === '' || came.current) return;
    came.current = true;
    void find();
  });
  if (found !== undefined) return <Copy key={found.code} {...found} onDone={done} onCancel={() => setFound(undefined)} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
      noValidate
    >
      <Fields>
        <TextLine
          label={t.code}
          help={t.codeHelp}
          size="short"
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={setCode}
          error={said}
        />
        <Problem error={error} />
        {other !== undefined && (
          <Notice
            tone="accent"
            action={
              <ButtonLink to="/paper-forms" search={{ code: code.trim() }} small>
                {reports.paper.leadOn[other]}
              </ButtonLink>
            }
          >
            {reports.paper.isOf[other]}
          </Notice>
        )}
        <Actions>
          <Button type="submit">{t.find}</Button>
        </Actions>
      </Fields>
    </form>
  );
}

const MARKS = ['none', '1', '2', '3', '4', '5'] as const;
type Mark = (typeof MARKS)[number];

function Copy({ survey, code, onDone, onCancel }: { survey: Survey; code: string; onDone: () => void; onCancel: () => void }) {
  const { surveys } = useText();
  const t = surveys.paper;
  const asked = SURVEY[survey.moment][survey.role];
  const [values, setValues] = useState<{ marks: Partial<Record<SurveyQuestion, Mark>>; words: string }>({ marks: {}, words: '' });
  const [nothing, setNothing] = useState(false);
  const answer = useTelling('surveys.answer');
  const draft = useDraft({ key: `survey.${code.toLowerCase()}`, values, restore: setValues });
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const ratings = asked.flatMap((question) => {
      const mark = values.marks[question] ?? 'none';
      return mark === 'none' ? [] : [{ question, rating: Number(mark) }];
    });
    setNothing(ratings.length === 0 && values.words.trim() === '');
    if (ratings.length === 0 && values.words.trim() === '') return;
    const response = { ratings, words: values.words };
    const kept = await answer.mutateAsync({ survey, response, on: today(), code }).catch(() => undefined);
    if (kept === undefined) return;
    await draft.done();
    onDone();
  };
  const options = MARKS.map((value) => ({ value, label: value === 'none' ? t.none : value }));
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Fields>
        <p>
          <b>{t.typing(surveys.moment[survey.moment], surveys.role[survey.role])}</b>
        </p>
        {asked.map((question) => (
          <Segments
            key={question}
            label={survey.age === 'little' ? surveys.askLittle[question] : surveys.ask[question]}
            value={values.marks[question] ?? 'none'}
            options={options}
            onChange={(mark) => setValues((before) => ({ ...before, marks: { ...before.marks, [question]: mark } }))}
          />
        ))}
        <TextArea
          label={t.words}
          optional
          room="few"
          maxLength={2000}
          value={values.words}
          onChange={(words) => setValues((before) => ({ ...before, words }))}
        />
        {nothing && <Notice>{t.nothing}</Notice>}
        <FormEnd error={answer.error} busy={answer.isPending} primary onCancel={onCancel} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
