/** @file A letter typed in, or the scan that it is. Kept as a draft from the first second. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { LETTER_KINDS, type Letter, type LetterKind, letterInputSchema } from '../../shared/letters/letter';
import type { Mention } from '../../shared/notes/mention';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { NamedTextArea } from '../ui/NamedTextArea';
import { useDraft } from '../ui/useDraft';
import { LimitNotice } from './LimitNotice';
import classes from './letters.module.css';

interface Values {
  kind: LetterKind;
  writer: string | undefined;
  reader: string | undefined;
  writtenOn: string;
  text: string;
  mentions: Mention[];
  attachmentId: string | undefined;
  /** The version that is being changed; 0 for a new one. */
  version: number;
}

const PRINCIPALS = ['responsible', 'both_conflict', 'harmed'];

/** The usual letter goes from somebody responsible to somebody harmed. */
function firstValues({ parties }: CaseView, letter: Letter | undefined): Values {
  if (letter !== undefined) {
    const { kind, writer, reader, writtenOn, text, version } = letter;
    const mentions = letter.mentions.map(({ start, length, personId }) => ({ start, length, personId }));
    return { kind, writer, reader, writtenOn, text, mentions, version, attachmentId: letter.attachment?.id };
  }
  const only = (...roles: string[]) => {
    const found = parties.filter((p) => p.roles.some((r) => roles.includes(r.role)));
    return found.length === 1 ? found[0]?.id : undefined;
  };
  return {
    kind: 'apology',
    writer: only('responsible'),
    reader: only('harmed'),
    writtenOn: today(),
    text: '',
    mentions: [],
    attachmentId: undefined,
    version: 0,
  };
}

/** @param letter absent: a new one */
export function LetterForm({ view, letter, onDone }: { view: CaseView; letter?: Letter; onDone: () => void }) {
  const { letters, codes, ui } = useText();
  const t = letters.form;
  const [values, setValues] = useState(() => firstValues(view, letter));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const draft = useDraft({
    key: letter === undefined ? `letter.new:${view.id}` : `letter.edit:${letter.id}`,
    values,
    restore: setValues,
  });
  const files = useQuery(asking('attachments.list', { caseId: view.id }));
  const write = useTelling('letters.write');
  const edit = useTelling('letters.edit');
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const people = [...view.parties].sort((a, b) => rank(a.roles) - rank(b.roles)).map((p) => ({ value: p.id as string, label: p.name }));
  const scans = (files.data ?? []).filter((f) => f.class === 'case_record' && f.removedAt === undefined);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const { version, ...input } = values;
    const errors = schemaErrors(letterInputSchema, input);
    if (values.writer !== undefined && values.writer === values.reader) errors.reader = t.two;
    if (values.text.trim() === '' && values.attachmentId === undefined) errors.text = t.noWords;
    setWrong(errors);
    const parsed = letterInputSchema.safeParse(input);
    if (!parsed.success) return;
    // Refused once because of a newer version, which is on the screen by now: saving again is meant.
    const base = edit.error?.error.reason === 'letter-newer' ? (letter?.version ?? version) : version;
    const saved =
      letter === undefined
        ? await write.mutateAsync({ caseId: view.id, letter: parsed.data }).catch(() => undefined)
        : await edit.mutateAsync({ id: letter.id, version: base, letter: parsed.data }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className={classes.form}
      aria-label={letter === undefined ? t.title : t.editTitle}
    >
      <KeptLine draft={draft} />
      <Fields>
        <FieldRow>
          <Choice
            label={t.writer}
            options={people}
            value={values.writer}
            onChange={(writer) => set({ writer })}
            error={wrong.writer === undefined ? undefined : ui.fieldErrors.choose}
          />
          <Choice
            label={t.reader}
            options={people}
            value={values.reader}
            onChange={(reader) => set({ reader })}
            error={wrong.reader === undefined ? undefined : values.reader === undefined ? ui.fieldErrors.choose : t.two}
          />
        </FieldRow>
        <FieldRow>
          <Choice
            label={t.kind}
            size="short"
            options={optionsOf(LETTER_KINDS, codes.letterKind)}
            value={values.kind}
            onChange={(kind) => kind !== undefined && set({ kind })}
          />
          <DateField
            label={t.writtenOn}
            max={today()}
            value={values.writtenOn}
            onChange={(writtenOn) => set({ writtenOn })}
            error={wrong.writtenOn === undefined ? undefined : ui.fieldErrors.date}
          />
        </FieldRow>
        <LimitNotice view={view} writer={values.writer} reader={values.reader} />
        <NamedTextArea
          view={view}
          label={t.words}
          help={t.wordsHelp}
          room="much"
          maxLength={20_000}
          optional={values.attachmentId !== undefined}
          value={values}
          onChange={({ text, mentions }) => set({ text, mentions: [...mentions] })}
          error={wrong.text}
        />
        {scans.length > 0 && (
          <Choice
            label={t.scan}
            nothing={t.scanNone}
            options={scans.map((f) => ({ value: f.id as string, label: f.name }))}
            value={values.attachmentId}
            onChange={(attachmentId) => set({ attachmentId })}
          />
        )}
        {letter?.status === 'ready' && <p className={classes.soft}>{t.again}</p>}
        <FormEnd
          error={write.error ?? edit.error}
          busy={write.isPending || edit.isPending}
          busyText={ui.saving}
          onCancel={onDone}
          draft={draft}
        >
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}

/** Those in the middle of it first. */
function rank(roles: CaseView['parties'][number]['roles']): number {
  const best = Math.min(...roles.map((r) => (PRINCIPALS.includes(r.role) ? PRINCIPALS.indexOf(r.role) : PRINCIPALS.length)));
  return best;
}
