/** @file Check-in slips as pages: three a page, cut apart along dashed lines, fewer when the type is larger, a code on each and nothing about anybody. */
import { useLayoutEffect } from 'react';
import type { CheckinSlips, SlipQuestion } from '../../shared/prints/document';
import { Sheet } from './Sheet';
import { PRINT_WORDS } from './words';

/** As many as have room in the largest type that they are set in. */
const perPage = ({ reading }: CheckinSlips): number => (reading?.large === true ? 1 : reading?.easy === true ? 2 : 3);

const SCALE = [1, 2, 3, 4, 5] as const;
/** The mouth of each face, from sad to glad; eyes are the same. On a grid of 24. */
const MOUTHS = ['M7 18q5-6 10 0', 'M7.5 17q4.5-2.5 9 0', 'M7.5 16h9', 'M7.5 15q4.5 3 9 0', 'M7 14q5 6.5 10 0'] as const;

export function SlipPages({ document: slips, onReady }: { document: CheckinSlips; onReady: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [slips, onReady]);
  const count = perPage(slips);
  const pages = Math.ceil(slips.codes.length / count);
  return Array.from({ length: pages }, (_, page) => (
    <Sheet key={slips.codes[page * count]} document={slips} page={page + 1} pages={pages}>
      <div className="ck-slips" data-per-page={count}>
        {slips.codes.slice(page * count, (page + 1) * count).map((code) => (
          <Slip key={code} slips={slips} code={code} />
        ))}
      </div>
    </Sheet>
  ));
}

function Slip({ slips, code }: { slips: CheckinSlips; code: string }) {
  const words = PRINT_WORDS[slips.language];
  return (
    <section className="ck-slip">
      <header className="ck-slip-head">
        <h1>{slips.title}</h1>
        <p className="ck-slip-code">
          <span>{words.slipCode}</span> <b>{code}</b>
        </p>
      </header>
      {slips.questions.map((question) => (
        <div key={question.ask} className="ck-slip-question" data-answer={question.answer}>
          <h2>{question.ask}</h2>
          <Answer question={question} blank={words.blank(question.ask)} more={Math.round(3 / perPage(slips))} />
        </div>
      ))}
      <p className="ck-slip-foot">{words.slipFoot}</p>
    </section>
  );
}

/** `more`: how many lines there is room for instead of one. */
function Answer({ question, blank, more }: { question: SlipQuestion; blank: string; more: number }) {
  switch (question.answer) {
    case 'scale':
      return (
        <ul className="ck-slip-scale">
          {SCALE.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
      );
    case 'faces':
      return (
        <ul className="ck-slip-faces">
          {MOUTHS.map((mouth, at) => (
            <li key={mouth}>
              <svg viewBox="0 0 24 24" role="img" aria-label={`${at + 1} / ${MOUTHS.length}`}>
                <circle cx="12" cy="12" r="10.5" />
                <path d={`M8.5 8.7v1.2M15.5 8.7v1.2${mouth}`} />
              </svg>
            </li>
          ))}
        </ul>
      );
    case 'choice':
      return (
        <ul className="ck-slip-choice">
          {(question.options ?? []).map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      );
    case 'lines':
      return (
        <div className="ck-slip-lines" role="img" aria-label={blank}>
          {Array.from({ length: (question.lines ?? 1) * more }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ruled lines are all the same
            <i key={line} />
          ))}
        </div>
      );
  }
}
