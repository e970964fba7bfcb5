/** @file Words of the form's lists and what they become. Those that were not recognised come first. */
import { useState } from 'react';
import { CHANNELS, HARM_TYPES, SETTINGS } from '../../shared/cases/words';
import type { ImportQuestions } from '../../shared/imports/contract';
import type { Mapping, WordField } from '../../shared/imports/fields';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice, type Option, optionsOf } from '../ui/Choice';
import { Section } from '../ui/Page';
import classes from './imports.module.css';

type Words = Mapping['words'];

/** The codes that a field can have, with the way to say that a word says nothing. */
function useOptions(): Record<WordField, readonly Option<string>[]> {
  const { codes, imports } = useText();
  const nothing = { value: 'none', label: imports.words.nothing };
  return {
    harmTypes: [...optionsOf(HARM_TYPES, codes.harmType), nothing],
    setting: [...optionsOf(SETTINGS, codes.setting), nothing],
    channel: [...optionsOf(CHANNELS, codes.channel), nothing],
    online: [{ value: 'yes', label: imports.words.yes }, { value: 'no', label: imports.words.no }, nothing],
  };
}

export function WordsMap({
  questions,
  words,
  onChange,
}: {
  questions: ImportQuestions | undefined;
  words: Words;
  onChange: (words: Words) => void;
}) {
  const { imports } = useText();
  const t = imports.words;
  const options = useOptions();
  const [all, setAll] = useState(false);
  if (questions === undefined || questions.words.length === 0) return undefined;
  const chosen = ({ field, key }: ImportQuestions['words'][number]) => (Object.hasOwn(words[field], key) ? words[field][key] : undefined);
  // A word stays in sight once it was chosen here, so that the choice can be seen and changed.
  const open = questions.words.filter((word) => word.code === undefined || chosen(word) !== undefined);
  const known = questions.words.filter((word) => !open.includes(word));
  const choose = (field: WordField, key: string, code: string | undefined) => {
    const { [key]: _was, ...rest } = words[field] as Record<string, string>;
    onChange({ ...words, [field]: code === undefined ? rest : { ...rest, [key]: code } } as Words);
  };
  return (
    <Section title={t.title} lead={open.length > 0 ? t.lead : undefined}>
      <ul className={classes.columns}>
        {[...open, ...(all ? known : [])].map((word) => (
          <li key={`${word.field}:${word.key}`} className={classes.column}>
            <span className={classes.grow}>
              <bdi className={classes.strong}>{word.word}</bdi>
              <span className={classes.soft}>
                {t.label[word.field]}, {t.count(word.count)}
              </span>
            </span>
            <Choice
              label={t.becomes(word.word)}
              labelHidden
              options={options[word.field]}
              value={chosen(word) ?? word.code}
              nothing={word.code === undefined ? t.choose : undefined}
              onChange={(code) => choose(word.field, word.key, code)}
            />
          </li>
        ))}
      </ul>
      {known.length > 0 && (
        <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.hide : t.known(known.length)}
        </Button>
      )}
      {questions.moreWords > 0 && <p className={classes.soft}>{t.more(questions.moreWords)}</p>}
    </Section>
  );
}
