/** @file Views of the list with a name: kept in the vault for this sign-in. One press shows one, removing can be undone. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseFilterSchema, savedViewSchema } from '../../shared/cases/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './CaseList.module.css';
import { type Filters, plainFilters, sameFilters } from './filters';

const DEFAULT: Filters = {};

export function SavedViews({ filters, onChange }: { filters: Filters; onChange: (next: Filters) => void }) {
  const { cases: t } = useText();
  const views = useQuery(asking('cases.savedViews', {})).data ?? [];
  const save = useTelling('cases.saveView');
  const forget = useTelling('cases.forgetView');
  const [naming, setNaming] = useState(false);
  const here = caseFilterSchema.safeParse(plainFilters(filters)).data ?? DEFAULT;
  const shown = views.find((view) => sameFilters(view.filter, here));
  const remove = async (name: string, filter: Filters) => {
    await forget.mutateAsync({ name });
    toast(t.list.viewRemoved(name), { undo: () => save.mutate({ name, filter }) });
  };
  return (
    <>
      {views.length > 0 && (
        <ul className={classes.views} aria-label={t.list.views}>
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className={classes.view}
                aria-pressed={view === shown}
                onClick={() => onChange(view === shown ? DEFAULT : view.filter)}
              >
                {view.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? (
        <Button kind="quiet" onClick={() => setNaming(true)}>
          {t.list.saveView}
        </Button>
      ) : (
        <Button kind="quiet" onClick={() => void remove(shown.name, shown.filter)}>
          {t.list.removeView(shown.name)}
        </Button>
      )}
      <Problem error={forget.error} />
      <Dialog title={t.list.saveView} open={naming} onClose={() => setNaming(false)}>
        <NameView filters={here} onDone={() => setNaming(false)} />
      </Dialog>
    </>
  );
}

function NameView({ filters, onDone }: { filters: Filters; onDone: () => void }) {
  const { cases: t, ui } = useText();
  const save = useTelling('cases.saveView');
  const form = useSchemaForm(savedViewSchema.pick({ name: true }), { name: '' });
  return (
    <form
      noValidate
      onSubmit={form.submit(async ({ name }) => {
        await save.mutateAsync({ name, filter: filters });
        toast(t.list.viewKept(name));
        onDone();
      })}
    >
      <Fields>
        <Problem error={save.error} />
        <TextLine label={t.list.viewName} help={t.list.saveViewHelp} maxLength={60} {...form.getInputProps('name')} />
        <Actions>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t.list.save}
          </Button>
          <Button onClick={onDone}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </form>
  );
}
