/** @file Blank report forms as pages: two a form, its code large on the first and again on the second. */
import { useLayoutEffect } from 'react';
import { HARM_TYPES, SETTINGS } from '../../shared/cases/words';
import { FORM_PARTS, type FormPart } from '../../shared/paperforms/contract';
import type { ReportFormPrint } from '../../shared/prints/document';
import type { Language } from '../../shared/values';
import { reportForm as english } from '../text/en/report-form';
import { reportForm as spanish } from '../text/es/report-form';
import { Sheet } from './Sheet';
import { PRINT_WORDS } from './words';

type Words = typeof english;
const WORDS: Record<Language, Words> = { en: english, es: spanish };

/** What is ticked and named stands on the first page, what is told in sentences on the second. */
const FRONT: readonly FormPart[] = ['told', 'when', 'where', 'harm', 'people'];
const BACK = FORM_PARTS.filter((part) => !FRONT.includes(part));

/** More lines than any room holds; the rest is cut off. */
const LINES = Array.from({ length: 14 }, (_, line) => line);

export function ReportFormPages({ document: form, onReady }: { document: ReportFormPrint; onReady: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [form, onReady]);
  return form.codes.map((code) => <OneForm key={code} form={form} code={code} />);
}

function OneForm({ form, code }: { form: ReportFormPrint; code: string }) {
  const words = WORDS[form.language];
  const blank = PRINT_WORDS[form.language].blank;
  return (
    <>
      <Sheet document={form} page={1} pages={2}>
        <div className="ck-form">
          <header className="ck-form-head">
            <div>
              <h1>{words.heading}</h1>
              <p>{words.lead}</p>
            </div>
            <p className="ck-form-code">
              <span>{words.code}</span>
              <b>{code}</b>
              <span>{words.codeHelp}</span>
            </p>
          </header>
          <p className="ck-form-danger">{words.danger}</p>
          {FRONT.map((part) => (
            <Question key={part} part={part} words={words} blank={blank} />
          ))}
        </div>
      </Sheet>
      <Sheet document={form} page={2} pages={2}>
        <div className="ck-form">
          <p className="ck-form-again">
            {words.codeShort} <b>{code}</b>
          </p>
          {BACK.map((part) => (
            <Question key={part} part={part} words={words} blank={blank} />
          ))}
          <div className="ck-form-office">
            <b>{words.office}</b>
            <Write label={words.received} blank={blank} />
            <Write label={words.by} blank={blank} />
          </div>
        </div>
      </Sheet>
    </>
  );
}

interface AskProps {
  part: FormPart;
  words: Words;
  blank: (hint: string) => string;
}

function Question({ part, words, blank }: AskProps) {
  const { ask, help } = words.questions[part];
  return (
    <section className={`ck-form-part ck-form-${part}`}>
      <h2>
        <span className="ck-form-number">{FORM_PARTS.indexOf(part) + 1}</span> {ask} {help !== '' && <small>{help}</small>}
      </h2>
      <Answer part={part} words={words} blank={blank} />
    </section>
  );
}

function Answer({ part, words, blank }: AskProps) {
  switch (part) {
    case 'told':
      return (
        <>
          <Ticks options={Object.values(words.who)} />
          <Write label={words.name} blank={blank} />
        </>
      );
    case 'when':
      return (
        <ul className="ck-form-ticks ck-form-when">
          <TickLine label={words.when.exact} blank={blank} />
          <TickLine label={words.when.about} blank={blank} />
          <TickLine label={words.when.between} and={words.when.and} blank={blank} />
          <TickLine label={words.when.term} blank={blank} />
          <li>{words.when.unknown}</li>
          <TickLine label={words.again} blank={blank} />
        </ul>
      );
    case 'where':
      return (
        <>
          <Ticks options={[...SETTINGS.map((setting) => words.settings[setting]), words.online]} />
          <Write label={words.place} blank={blank} />
        </>
      );
    case 'harm':
      return (
        <>
          <Ticks options={HARM_TYPES.map((harm) => words.harms[harm])} />
          <Write label={words.identity} blank={blank} />
        </>
      );
    case 'people':
      return (
        <>
          {Object.values(words.people).map((who) => (
            <Write key={who} label={who} blank={blank} />
          ))}
        </>
      );
    default:
      return (
        <div className="ck-form-room" role="img" aria-label={blank(words.questions[part].ask)}>
          {LINES.map((line) => (
            <i key={line} />
          ))}
        </div>
      );
  }
}

function Ticks({ options }: { options: readonly string[] }) {
  return (
    <ul className="ck-form-ticks">
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ul>
  );
}

function TickLine({ label, and, blank }: { label: string; and?: string; blank: (hint: string) => string }) {
  return (
    <li className="ck-form-tickline">
      <span>{label}</span>
      <span className="ck-form-line" role="img" aria-label={blank(label)} />
      {and !== undefined && (
        <>
          <span>{and}</span>
          <span className="ck-form-line" role="img" aria-label={blank(and)} />
        </>
      )}
    </li>
  );
}

function Write({ label, blank }: { label: string; blank: (hint: string) => string }) {
  return (
    <p className="ck-form-write">
      <span>{label}</span>
      <span className="ck-form-line" role="img" aria-label={blank(label)} />
    </p>
  );
}
