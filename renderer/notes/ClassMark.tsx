/** @file The class of a note: a word and a shape, never colour alone; what is not everybody's says so in one line. */
import type { NoteClass } from '../../shared/notes/note';
import { useText } from '../text/catalogue';
import { StatusWord, type Tone } from '../ui/Status';
import classes from './notes.module.css';

export const CLASS_TONE: Record<NoteClass, Tone> = { memory_aid: 'quiet', case_record: 'accent', restricted: 'stop' };

export function ClassMark({ of }: { of: NoteClass }) {
  const { codes } = useText();
  return (
    <StatusWord tone={CLASS_TONE[of]} tinted>
      {codes.noteClass[of]}
    </StatusWord>
  );
}

/** The usual class needs no line under every note. */
export function ClassLine({ of }: { of: NoteClass }) {
  const { codes } = useText();
  return of === 'case_record' ? undefined : <p className={classes.class}>{codes.noteClassHelp[of]}</p>;
}
