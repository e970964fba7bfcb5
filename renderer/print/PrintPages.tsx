/** @file Draws any print as sheets of true size: the preview in the window and the page in the print window are this one component. */
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/700.css';
import '@fontsource/noto-sans-arabic/400.css';
import '@fontsource/noto-sans-arabic/700.css';
import '@fontsource/atkinson-hyperlegible-next/400.css';
import '@fontsource/atkinson-hyperlegible-next/700.css';
import './print.css';
import './print-agreement.css';
import './print-buddy-card.css';
import './print-cards.css';
import './print-report-form.css';
import './print-handover.css';
import './print-letter.css';
import './print-chronology.css';
import './print-disposal.css';
import './print-register.css';
import './print-script.css';
import './print-seating.css';
import './print-slips.css';
import './print-summary.css';
import './print-survey.css';
import './print-circle.css';
import './print-reading.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PrintDocument } from '../../shared/prints/document';
import { PRINT_LANGUAGE } from '../../shared/prints/languages';
import { agreementFlow } from './agreement';
import { buddyCardFlow } from './buddy-card';
import { CardPages } from './CardPages';
import { chronologyFlow } from './chronology';
import { disclosureReportFlow } from './disclosure-report';
import { disposalFlow } from './disposal';
import { FlowPages } from './FlowPages';
import type { FlowNode } from './flow';
import { handoverFlow } from './handover';
import { interpreterFlow } from './interpreter';
import { keeperScriptFlow } from './keeper-script';
import { letterFlow } from './letter';
import { PicturePages } from './PicturePages';
import { PosterPages } from './PosterPages';
import { privacyCardFlow } from './privacy-card';
import { ReportFormPages } from './ReportFormPages';
import { recoveryPartsFlow, recoverySheetFlow } from './recovery-sheet';
import { registerFlow } from './register';
import { SeatingPages } from './SeatingPages';
import { SlipPages } from './SlipPages';
import { SurveyPages } from './SurveyPages';
import { summaryReportFlow } from './summary-report';

interface PrintPagesProps {
  readonly document: PrintDocument;
  /** Called after each document is laid out on its pages. */
  readonly onReady?: () => void;
}

const USUAL = ['Noto Sans', 'Noto Sans Arabic'];
const EASY = 'Atkinson Hyperlegible Next';

/** Heights are only true once the type is there; only the pieces of it that this document's letters need are loaded. */
function useType(document: PrintDocument): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const fonts = globalThis.document.fonts;
    const letters = [...new Set(JSON.stringify(document))].join('');
    let gone = false;
    const done = () => {
      if (!gone) setReady(true);
    };
    // Without the type a page is still better than none: the system's own is used then.
    const families = document.reading?.easy === true ? [EASY, ...USUAL] : USUAL;
    const faces = families.flatMap((family) => [`400 14px "${family}"`, `700 14px "${family}"`]);
    Promise.all(faces.map((face) => fonts.load(face, letters))).then(done, done);
    return () => {
      gone = true;
    };
  }, [document]);
  return ready;
}

function flowOf(document: PrintDocument): readonly FlowNode[] {
  switch (document.kind) {
    case 'keeper_script':
      return keeperScriptFlow(document);
    case 'agreement':
      return agreementFlow(document);
    case 'register':
      return registerFlow(document);
    case 'buddy_card':
      return buddyCardFlow(document);
    case 'recovery_sheet':
      return recoverySheetFlow(document);
    case 'recovery_parts':
      return recoveryPartsFlow(document);
    case 'disposal_certificate':
      return disposalFlow(document);
    case 'chronology':
      return chronologyFlow(document);
    case 'handover_letter':
      return handoverFlow(document);
    case 'interpreter_script':
      return interpreterFlow(document);
    case 'privacy_card':
      return privacyCardFlow(document);
    case 'letter':
      return letterFlow(document);
    case 'summary_report':
      return summaryReportFlow(document);
    case 'disclosure_report':
      return disclosureReportFlow(document);
    default:
      return [];
  }
}

function Pages({ document, onReady }: { document: PrintDocument; onReady: () => void }) {
  const flow = useMemo(() => flowOf(document), [document]);
  if (document.kind === 'guidelines_poster') return <PosterPages document={document} onReady={onReady} />;
  if (document.kind === 'seating_chart') return <SeatingPages document={document} onReady={onReady} />;
  if (document.kind === 'question_cards') return <CardPages document={document} onReady={onReady} />;
  if (document.kind === 'report_form') return <ReportFormPages document={document} onReady={onReady} />;
  if (document.kind === 'checkin_slips') return <SlipPages document={document} onReady={onReady} />;
  if (document.kind === 'picture_script') return <PicturePages document={document} onReady={onReady} />;
  if (document.kind === 'survey_form') return <SurveyPages document={document} onReady={onReady} />;
  return <FlowPages document={document} flow={flow} onReady={onReady} />;
}

/**
 * The sheets of a document, one below the other, in millimetres. To show them smaller, scale the parent by a CSS transform; the pages
 * stay the same.
 */
export function PrintPages({ document, onReady }: PrintPagesProps) {
  const typeReady = useType(document);
  const latest = useRef(onReady);
  useEffect(() => {
    latest.current = onReady;
  });
  const ready = useCallback(() => {
    latest.current?.();
  }, []);
  return (
    <div className="ck-paper" lang={document.language} dir={PRINT_LANGUAGE[document.language].direction}>
      {typeReady && <Pages document={document} onReady={ready} />}
    </div>
  );
}
