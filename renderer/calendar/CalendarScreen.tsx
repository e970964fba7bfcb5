/** @file The school's calendar: pasted, looked at, changed. Each step is kept whole and can be undone. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SchoolCalendar } from '../../shared/calendar/calendar';
import type { Edition } from '../../shared/editions';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { BellList } from './BellList';
import { PasteCalendar } from './PasteCalendar';
import { SpanList } from './SpanList';

/** Choices need a word; the calendar of all schools has none. */
const ALL = ':all';

export function CalendarScreen() {
  const { calendar: words } = useText();
  const read = useQuery(asking('calendar.read', {}));
  const [school, setSchool] = useState(ALL);
  const name = school === ALL ? '' : school;
  const kept = read.data?.calendars.find((one) => one.school === name);
  const names = read.data?.calendars.map((one) => one.school).filter(Boolean) ?? [];
  return (
    <Page title={words.title} lead={words.lead} width="form">
      <Problem error={read.error} />
      {names.length > 0 && (
        <Choice
          label={words.school}
          help={words.schoolHelp}
          value={school}
          options={[{ value: ALL, label: words.allSchools }, ...names.map((value) => ({ value, label: value }))]}
          onChange={(next) => setSchool(next ?? ALL)}
        />
      )}
      {kept !== undefined && <OneSchool key={school} kept={kept} />}
    </Page>
  );
}

function OneSchool({ kept }: { kept: SchoolCalendar & { edition: Edition } }) {
  const { calendar: words } = useText();
  const keep = useTelling('calendar.save');
  const { edition, ...calendar } = kept;
  const empty = calendar.spans.length === 0 && calendar.bells.length === 0;
  // Stays open while something of it was not understood, also once the calendar holds the rest.
  const [pasting, setPasting] = useState(empty);

  /** The calendar as it would be after a change. Nothing is kept when the vault refuses it. */
  const change = async (next: Partial<SchoolCalendar>, said: string): Promise<boolean> => {
    try {
      const after = await keep.mutateAsync({ calendar: { ...calendar, ...next }, seen: edition });
      toast(said, { undo: () => keep.mutate({ calendar, seen: after.edition }) });
      return true;
    } catch {
      // Shown below, where the mutation is.
      return false;
    }
  };

  return (
    <>
      {(empty || pasting) && (
        <Section title={words.pasteTitle} lead={empty ? words.noneHelp : undefined}>
          <PasteCalendar calendar={calendar} onTake={change} onClose={() => setPasting(false)} />
        </Section>
      )}
      <Problem error={keep.error} />
      <Section
        title={words.spans}
        actions={
          !empty &&
          !pasting && (
            <Button small onClick={() => setPasting(true)}>
              {words.pasteMore}
            </Button>
          )
        }
      >
        <SpanList spans={calendar.spans} onChange={(spans, said) => change({ spans }, said)} />
      </Section>
      <Section title={words.bells}>
        <BellList bells={calendar.bells} onChange={(bells, said) => change({ bells }, said)} />
      </Section>
    </>
  );
}
