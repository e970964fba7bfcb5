/** @file Terms and days without school as lines: changed in place, removed with undo. */
import { useState } from 'react';
import { SPAN_KINDS, type Span, spanSchema } from '../../shared/calendar/calendar';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { Lines } from '../ui/Lists';
import { StatusWord } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import classes from './calendar.module.css';
import { daysOf } from './words';

const NEW: Span = { kind: 'holiday', name: '', from: '', to: '' };

/** @param onChange answers whether the vault kept it */
export function SpanList({ spans, onChange }: { spans: readonly Span[]; onChange: (next: Span[], said: string) => Promise<boolean> }) {
  const { calendar: words } = useText();
  const language = useLanguage();
  /** Which line is being changed: its place, or one more than there are. */
  const [editing, setEditing] = useState<number>();
  const save = async (at: number, span: Span) => {
    const next = at === spans.length ? [...spans, span] : spans.map((one, place) => (place === at ? span : one));
    if (await onChange(next, at === spans.length ? words.taken(1) : words.changed(span.name))) setEditing(undefined);
  };
  const form = (at: number, span: Span) => (
    <SpanForm span={span} onSave={(next) => void save(at, next)} onClose={() => setEditing(undefined)} />
  );
  return (
    <>
      {spans.length === 0 && <p className={classes.soft}>{words.noSpans}</p>}
      <Lines label={words.spans}>
        {spans.map((span, at) => (
          <li key={`${span.kind}:${span.from}:${span.to}:${span.name}`} className={classes.line}>
            {editing === at ? (
              form(at, span)
            ) : (
              <>
                <div className={classes.body}>
                  <p>
                    <b>{span.name}</b>
                  </p>
                  <p className={classes.soft}>{daysOf(span, language, words)}</p>
                </div>
                <StatusWord tone={span.kind === 'term' ? 'accent' : 'quiet'}>{words.kinds[span.kind]}</StatusWord>
                <Actions end>
                  <Button kind="quiet" small aria-label={words.changeOf(span.name)} onClick={() => setEditing(at)}>
                    {words.change}
                  </Button>
                  <Button
                    kind="quiet"
                    small
                    aria-label={words.removeOf(span.name)}
                    onClick={() =>
                      void onChange(
                        spans.filter((one) => one !== span),
                        words.removed(span.name),
                      )
                    }
                  >
                    {words.remove}
                  </Button>
                </Actions>
              </>
            )}
          </li>
        ))}
      </Lines>
      {editing === spans.length ? (
        form(spans.length, NEW)
      ) : (
        <Actions>
          <Button small onClick={() => setEditing(spans.length)}>
            {words.add}
          </Button>
        </Actions>
      )}
    </>
  );
}

function SpanForm({ span, onSave, onClose }: { span: Span; onSave: (span: Span) => void; onClose: () => void }) {
  const { calendar: words, ui } = useText();
  const [values, setValues] = useState(span);
  const [tried, setTried] = useState(false);
  const errors = tried ? schemaErrors(spanSchema, values) : {};
  const change = (patch: Partial<Span>) => setValues({ ...values, ...patch });
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    const judged = spanSchema.safeParse(values);
    if (judged.success) onSave(judged.data);
  };
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <Fields>
        <Segments
          label={words.kind}
          value={values.kind}
          options={optionsOf(SPAN_KINDS, words.kinds)}
          onChange={(kind) => change({ kind })}
        />
        <TextLine label={words.name} value={values.name} onChange={(name) => change({ name })} maxLength={80} error={errors.name} />
        <FieldRow>
          <DateField
            label={words.from}
            value={values.from}
            onChange={(from) => change({ from, ...(values.to === '' ? { to: from } : {}) })}
            error={errors.from}
          />
          <DateField
            label={words.to}
            value={values.to}
            onChange={(to) => change({ to })}
            error={errors.to !== undefined && values.to !== '' && values.to < values.from ? words.backwards : errors.to}
          />
        </FieldRow>
        <Actions>
          <Button type="submit" small>
            {words.save}
          </Button>
          <Button kind="quiet" small onClick={onClose}>
            {ui.cancel}
          </Button>
        </Actions>
      </Fields>
    </form>
  );
}
