/** @file What a note said before: each version with who and when, and which words came and went. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { difference } from '../../shared/notes/difference';
import type { Note, NoteVersion } from '../../shared/notes/note';
import type { CaseId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, timeOfDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Choice } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { SidePanel } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { ClassMark } from './ClassMark';
import classes from './notes.module.css';

export function NoteVersions({ caseId, note, onClose }: { caseId: CaseId; note: Note; onClose: () => void }) {
  const { notes } = useText();
  const t = notes.versions;
  const language = useLanguage();
  const versions = useQuery(asking('notes.versions', { caseId, id: note.id }));
  const [chosen, setChosen] = useState(String(note.version));
  const all = versions.data ?? [];
  const index = all.findIndex((v) => String(v.version) === chosen);
  const [shown, before] = [all[index], all[index + 1]];
  return (
    <SidePanel title={t.title} open onClose={onClose}>
      <Problem error={versions.error} />
      {shown !== undefined && (
        <Fields>
          <Choice
            label={t.choose}
            value={chosen}
            onChange={(next) => next !== undefined && setChosen(next)}
            options={all.map((v) => ({
              value: String(v.version),
              label: t.name(v.version, dayName(v.writtenAt.slice(0, 10), language), timeOfDay(v.writtenAt, language)),
            }))}
          />
          <Version shown={shown} before={before} />
        </Fields>
      )}
    </SidePanel>
  );
}

function Version({ shown, before }: { shown: NoteVersion; before: NoteVersion | undefined }) {
  const { notes, codes } = useText();
  const t = notes.versions;
  const pieces = before === undefined ? [] : difference(before.text, shown.text);
  const same = before !== undefined && before.text === shown.text;
  return (
    <div className={classes.note}>
      <div className={classes.versionHead}>
        <ClassMark of={shown.class} />
        <span className={classes.soft}>
          {codes.noteKind[shown.kind]} · {t.by(shown.writtenBy)}
        </span>
      </div>
      <p className={classes.soft}>{before === undefined ? t.first : same ? t.same : t.against(before.version)}</p>
      <p className={classes.words}>
        {before === undefined || same
          ? shown.text
          : pieces.map(({ kind, words }, index) => {
              if (kind === 'same') return words;
              const Tag = kind === 'came' ? 'ins' : 'del';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one difference never move
                <Tag key={index}>
                  <span className="visually-hidden">{kind === 'came' ? t.came : t.went}</span>
                  {words}
                  <span className="visually-hidden">{t.ends}</span>
                </Tag>
              );
            })}
      </p>
    </div>
  );
}
