/** @file Where the students' debrief begins, and what students said, by term. Nothing of a case is on it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGES } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { termName } from '../text/terms';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './debriefs.module.css';
import { StudentDebrief } from './StudentDebrief';

export function DebriefScreen({ practice }: { practice: boolean }) {
  const t = useText();
  const words = t.debriefs.students;
  const own = useLanguage();
  const [language, setLanguage] = useState(own);
  const [handed, setHanded] = useState(false);
  const said = useQuery(asking('debriefs.said', {}));
  return (
    <Page title={words.screen} lead={words.screenLead}>
      <Fields>
        <Segments label={words.language} value={language} options={optionsOf(LANGUAGES, t.codes.language)} onChange={setLanguage} />
        <p>{words.where}</p>
        <Actions>
          <Button kind="primary" onClick={() => setHanded(true)}>
            {words.start}
          </Button>
        </Actions>
      </Fields>
      <Section title={words.said}>
        <Problem error={said.error} />
        {said.data?.length === 0 && <p>{words.none}</p>}
        {(said.data ?? []).map(({ term, question, texts }) => (
          <div key={`${term}:${question}`} className={classes.said}>
            <h3>{t.debriefs.student[question]}</h3>
            <p className={classes.soft}>
              {termName(term, t)} · {words.answers(texts.length)}
            </p>
            <ul>
              {texts.map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have said the same
                <li key={index}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      {handed && <StudentDebrief language={language} practice={practice} onBack={() => setHanded(false)} />}
    </Page>
  );
}
