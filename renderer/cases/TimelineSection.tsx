/** @file Everything that happened in the case, newest first, in words. */
import { useState } from 'react';
import type { TimelineEntry } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { type Text, useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Timeline } from '../ui/Lists';
import { Section } from '../ui/Page';
import type { Tone } from '../ui/Status';

/** As many as are seen without looking for something. */
const FIRST = 8;

const TONE: Partial<Record<TimelineEntry['what'], Tone>> = {
  override: 'stop',
  duty_recorded: 'stop',
  circle_held: 'kept',
  agreement_signed: 'kept',
  circle_cancelled: 'quiet',
};

/** The lists of codes that an entry's detail may come from. */
function tables(what: TimelineEntry['what'], t: Text): readonly Record<string, string>[] {
  const { codes } = t;
  switch (what) {
    case 'screened':
      return [codes.screeningOutcome];
    case 'override':
      return [Object.fromEntries(Object.entries(t.screening).map(([code, words]) => [code, words.question]))];
    case 'consent':
      return [codes.consentState];
    case 'circle_planned':
    case 'circle_held':
    case 'circle_cancelled':
      return [codes.process, codes.circleStatus];
    case 'agreement_drafted':
    case 'agreement_signed':
      return [codes.agreementStatus];
    case 'item_ended':
      return [codes.itemStatus];
    case 'checkin_recorded':
      return [codes.checkinStatus];
    case 'closed':
      return [codes.closureReason];
    case 'note_raised':
    case 'note_removed':
    case 'note_restored':
      return [codes.noteClass];
    case 'reopened':
      return [codes.episodeTrigger];
    case 'match_begun':
      return [t.support.kinds];
    case 'match_ended':
      return [t.support.statuses];
    default:
      return [];
  }
}

/** A detail in words; a code that nobody has words for is not shown. */
export function detailWords(entry: Pick<TimelineEntry, 'what' | 'detail'>, t: Text): string {
  const { detail } = entry;
  if (detail === undefined) return '';
  const table = tables(entry.what, t).find((one) => Object.hasOwn(one, detail));
  return table?.[detail] ?? '';
}

export function TimelineSection({ view }: { view: CaseView }) {
  const text = useText();
  const { cases: t, codes } = text;
  const [all, setAll] = useState(false);
  const newest = view.timeline
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.on === b.entry.on ? b.index - a.index : a.entry.on < b.entry.on ? 1 : -1));
  const shown = all ? newest : newest.slice(0, FIRST);
  return (
    <Section
      title={t.page.section.timeline}
      actions={
        <ButtonLink to="/cases/$caseId/chronology" params={{ caseId: view.id }} kind="quiet" small>
          {text.notes.chronology.open}
        </ButtonLink>
      }
    >
      <Timeline
        label={t.page.section.timeline}
        items={shown.map(({ entry, index }) => {
          const words = detailWords(entry, text);
          const tone = TONE[entry.what];
          return {
            key: String(index),
            on: entry.on,
            title: [codes.timeline[entry.what], entry.who].filter(Boolean).join(': '),
            meta: [words, entry.by].filter(Boolean).join(' · '),
            ...(tone === undefined ? {} : { tone }),
          };
        })}
      />
      {newest.length > FIRST && (
        <Button kind="quiet" small aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.timeline.fewer : t.timeline.all(newest.length)}
        </Button>
      )}
    </Section>
  );
}
