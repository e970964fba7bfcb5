/** @file Printing the chronology as it is shown. A restricted note goes on the sheet only when it is ticked by itself, with a reason. */
import { useState } from 'react';
import type { Chronology, ChronologyFilter } from '../../shared/notes/chronology';
import { type CaseId, LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { LANGUAGE_NAMES, useLanguage } from '../text/language';
import { optionsOf, Segments, Tick } from '../ui/Choice';
import { FieldGroup, Fields } from '../ui/Field';
import { PrintDialog } from '../ui/PrintDialog';
import { usualPaper } from '../ui/paper';
import { TextLine } from '../ui/TextLine';
import { ClassMark } from './ClassMark';
import classes from './notes.module.css';

interface PrintChronologyProps {
  caseId: CaseId;
  chronology: Chronology;
  filter: ChronologyFilter;
  /** The filter leaves something out. */
  part: boolean;
  onClose: () => void;
}

export function PrintChronology({ caseId, chronology, filter, part, onClose }: PrintChronologyProps) {
  const { notes } = useText();
  const t = notes.print;
  const [paper] = useState(() => usualPaper(navigator.language));
  const [language, setLanguage] = useState(useLanguage());
  /** Reasons by the id of the note that is named. */
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const restricted = chronology.restricted.flatMap(({ id }) => {
    const reason = named[id];
    return reason === undefined ? [] : [{ noteId: id, reason: reason.trim() }];
  });
  return (
    <PrintDialog
      title={t.title}
      prints={[
        {
          key: 'chronology',
          label: t.label,
          help: part ? t.helpPart : t.help,
          file: t.file,
          first: true,
          request: (size) => ({ kind: 'chronology', caseId, language, paper: size, filter, restricted }),
        },
      ]}
      paper={paper}
      toWhom={t.toWhom}
      why={t.why}
      ready={() => {
        setTried(true);
        return restricted.every((r) => r.reason !== '');
      }}
      onClose={onClose}
    >
      <Fields>
        <Segments label={t.language} value={language} options={optionsOf(LANGUAGES, LANGUAGE_NAMES)} onChange={setLanguage} />
        {chronology.restricted.length > 0 && (
          <FieldGroup label={t.restricted} help={t.restrictedHelp}>
            <div>
              <ClassMark of="restricted" />
            </div>
            {chronology.restricted.map((note) => (
              <NameNote
                key={note.id}
                note={note}
                reason={named[note.id]}
                tried={tried}
                onChange={(reason) => {
                  const { [note.id]: _before, ...others } = named;
                  setNamed(reason === undefined ? others : { ...others, [note.id]: reason });
                }}
              />
            ))}
          </FieldGroup>
        )}
      </Fields>
    </PrintDialog>
  );
}

interface NameNoteProps {
  note: Chronology['restricted'][number];
  /** Absent: not named. */
  reason: string | undefined;
  tried: boolean;
  onChange: (reason: string | undefined) => void;
}

function NameNote({ note, reason, tried, onChange }: NameNoteProps) {
  const { notes, codes } = useText();
  const t = notes.print;
  const language = useLanguage();
  return (
    <div>
      <Tick
        label={t.note(codes.noteKind[note.kind], shortDay(note.on, language), note.author)}
        value={reason !== undefined}
        onChange={(on) => onChange(on ? '' : undefined)}
      />
      {reason !== undefined && (
        <div className={classes.reason}>
          <TextLine
            label={t.reason}
            value={reason}
            onChange={onChange}
            maxLength={200}
            error={tried && reason.trim() === '' ? t.reasonMissing : undefined}
          />
        </div>
      )}
    </div>
  );
}
