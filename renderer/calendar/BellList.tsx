/** @file Lesson times as lines: changed in place, removed with undo. */
import { useState } from 'react';
import { type Bell, bellMinutes, bellSchema } from '../../shared/calendar/calendar';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { TimeField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { Lines } from '../ui/Lists';
import { TextLine } from '../ui/TextLine';
import classes from './calendar.module.css';

const NEW: Bell = { name: '', start: '', end: '' };

/** @param onChange answers whether the vault kept it */
export function BellList({ bells, onChange }: { bells: readonly Bell[]; onChange: (next: Bell[], said: string) => Promise<boolean> }) {
  const { calendar: words } = useText();
  const [editing, setEditing] = useState<number>();
  const save = async (at: number, bell: Bell) => {
    const next = at === bells.length ? [...bells, bell] : bells.map((one, place) => (place === at ? bell : one));
    if (await onChange(next, at === bells.length ? words.taken(1) : words.changed(bell.name))) setEditing(undefined);
  };
  const form = (at: number, bell: Bell) => (
    <BellForm bell={bell} onSave={(next) => void save(at, next)} onClose={() => setEditing(undefined)} />
  );
  return (
    <>
      {bells.length === 0 && <p className={classes.soft}>{words.noBells}</p>}
      <Lines label={words.bells}>
        {bells.map((bell, at) => (
          <li key={`${bell.start}:${bell.name}`} className={classes.line}>
            {editing === at ? (
              form(at, bell)
            ) : (
              <>
                <div className={classes.body}>
                  <p>
                    <b>{bell.name}</b> <span className={classes.soft}>{words.range(bell.start, bell.end)}</span>{' '}
                    <span className={classes.soft}>· {words.minutes(bellMinutes(bell))}</span>
                  </p>
                </div>
                <Actions end>
                  <Button kind="quiet" small aria-label={words.changeOf(bell.name)} onClick={() => setEditing(at)}>
                    {words.change}
                  </Button>
                  <Button
                    kind="quiet"
                    small
                    aria-label={words.removeOf(bell.name)}
                    onClick={() =>
                      void onChange(
                        bells.filter((one) => one !== bell),
                        words.removed(bell.name),
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
      {editing === bells.length ? (
        form(bells.length, NEW)
      ) : (
        <Actions>
          <Button small onClick={() => setEditing(bells.length)}>
            {words.addBell}
          </Button>
        </Actions>
      )}
    </>
  );
}

function BellForm({ bell, onSave, onClose }: { bell: Bell; onSave: (bell: Bell) => void; onClose: () => void }) {
  const { calendar: words, ui } = useText();
  const [values, setValues] = useState(bell);
  const [tried, setTried] = useState(false);
  const backwards = values.start !== '' && values.end !== '' && values.end <= values.start;
  const errors = tried ? schemaErrors(bellSchema, values) : {};
  const change = (patch: Partial<Bell>) => setValues({ ...values, ...patch });
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    const judged = bellSchema.safeParse(values);
    if (judged.success && !backwards) onSave(judged.data);
  };
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <Fields>
        <TextLine
          label={words.name}
          size="medium"
          value={values.name}
          onChange={(name) => change({ name })}
          maxLength={40}
          error={errors.name}
        />
        <FieldRow>
          <TimeField label={words.start} value={values.start} onChange={(start) => change({ start })} error={errors.start} />
          <TimeField
            label={words.end}
            value={values.end}
            onChange={(end) => change({ end })}
            error={tried && backwards ? words.backwards : errors.end}
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
