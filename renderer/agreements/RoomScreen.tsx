/**
 * @file The agreement on the whole window, for everybody in the room: the promises in large type, first names, nothing else of the case.
 *
 * [Note: The room sees promises only]
 * This page is read by everybody who sits there. So it is drawn without rail, search and title, offers only the names of people who are
 * in the circle, and shows neither needs nor kind questions nor how an earlier version went. Blank and lock stay where they always are.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { Agreement } from '../../shared/agreements/agreement';
import { roomNames } from '../../shared/agreements/names';
import type { CaseView } from '../../shared/cases/contract';
import { type AgreementId, caseIdSchema } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { flushDrafts } from '../ui/drafts';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { draftOf, emptyItem, type ItemValues, isUnsigned } from './agreement-form';
import { nameIn } from './people';
import { RoomPromiseForm } from './RoomPromiseForm';
import { RoomPromises } from './RoomPromises';
import { RoomReading } from './RoomReading';
import classes from './room.module.css';
import { inRoom, isWhole } from './room-people';
import { useAgreementDraft } from './useAgreementDraft';

const route = getRouteApi('/cases/$caseId/agreement/room');

export function RoomScreen() {
  const caseId = caseIdSchema.parse(route.useParams().caseId);
  const { id } = route.useSearch();
  const query = useQuery(asking('cases.open', { caseId }));
  const view = query.data;
  if (query.error) return <Problem error={query.error} />;
  if (view === undefined) return undefined;
  const agreement = view.agreements.find((one) => one.id === id);
  // Just drafted: the case is being read again.
  if (agreement === undefined && id !== undefined && id !== 'new' && query.isFetching) return undefined;
  // A changed draft is another page: what was kept for the one before is gone.
  const key = `${agreement?.id ?? 'new'}:${agreement === undefined ? '' : view.editions[`agreement:${agreement.id}`]}`;
  return <Room key={key} view={view} agreement={agreement} readAgain={async () => void (await query.refetch())} />;
}

interface RoomProps {
  view: CaseView;
  agreement: Agreement | undefined;
  readAgain: () => Promise<void>;
}

function Room({ view, agreement, readAgain }: RoomProps) {
  const t = useText();
  const words = t.agreements.room;
  const navigate = useNavigate();
  const reading = route.useSearch().read === true && agreement !== undefined;
  const readBack = useTelling('agreements.readBack');
  const { form, save, draft, redraft, busy } = useAgreementDraft(view, agreement);
  const [editing, setEditing] = useState<number>();
  const [unfinished, setUnfinished] = useState<number>();
  const names = roomNames(inRoom(view, form.values));
  const name = nameIn(
    [...names].map(([id, first]) => ({ id, name: first })),
    t.agreements.item.nobody,
  );
  const fixed = view.closedOn !== undefined || (agreement !== undefined && !isUnsigned(agreement));
  const items = form.values.items.filter((item, index) => isStarted(item) || index === editing);
  const set = (next: readonly ItemValues[]) => form.setValues({ items: next.length === 0 ? [emptyItem()] : [...next] });

  const here = useCallback(
    (search: { id: AgreementId | 'new'; read?: boolean }) =>
      navigate({ to: '/cases/$caseId/agreement/room', params: { caseId: view.id }, search, replace: true }),
    [navigate, view.id],
  );
  const leave = useCallback(async () => {
    // What was typed here is what the desk's form goes on with.
    await flushDrafts();
    await navigate({ to: '/cases/$caseId/agreement', params: { caseId: view.id }, search: { id: agreement?.id ?? 'new' } });
  }, [navigate, view.id, agreement?.id]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      if (editing !== undefined) setEditing(undefined);
      else if (reading && agreement !== undefined) void here({ id: agreement.id });
      else void leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editing, reading, agreement, here, leave]);

  const startReading = form.submit(async (input) => {
    const unchanged = agreement !== undefined && JSON.stringify(draftOf(agreement)) === JSON.stringify(form.values);
    const id = unchanged ? agreement.id : await save(input);
    await readAgain();
    await here({ id, read: true });
  });
  const read = () => {
    const missing = form.values.items.findIndex((item) => !isWhole(item));
    setUnfinished(missing < 0 ? undefined : missing);
    if (missing < 0) startReading();
  };
  const everybodySaidYes = (one: Agreement) =>
    readBack.mutate(
      { id: one.id, on: today(), seen: view.editions[`agreement:${one.id}`] },
      {
        onSuccess: () => {
          toast(words.saved);
          void leave();
        },
      },
    );

  const error = draft.error ?? redraft.error ?? readBack.error;
  return (
    <div className={classes.room}>
      <header className={classes.head}>
        <h1 className={classes.title}>{words.title}</h1>
        <Button onClick={() => void leave()}>{words.leave}</Button>
      </header>
      {error !== null && <Problem error={error} />}
      {reading ? (
        <RoomReading
          items={agreement.items}
          name={name}
          busy={readBack.isPending}
          fixed={fixed}
          onAllYes={() => everybodySaidYes(agreement)}
          onChange={(index) => {
            setEditing(index);
            void here({ id: agreement.id });
          }}
        />
      ) : editing !== undefined ? (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setEditing(undefined);
          }}
        >
          <RoomPromiseForm
            item={form.values.items[editing] ?? emptyItem()}
            names={names}
            onChange={(patch) => {
              const next = [...form.values.items];
              next[editing] = { ...(next[editing] ?? emptyItem()), ...patch };
              set(next);
            }}
          />
        </form>
      ) : (
        <RoomPromises
          items={items}
          name={name}
          fixed={fixed}
          busy={busy}
          unfinished={unfinished}
          onAdd={() => {
            const free = form.values.items.findIndex((item) => !isStarted(item));
            setEditing(free < 0 ? form.values.items.length : free);
          }}
          onEdit={(index) => setEditing(form.values.items.indexOf(items[index] ?? emptyItem()))}
          onRemove={(index) => {
            const before = form.values.items;
            set(before.filter((item) => item !== items[index]));
            toast(t.agreements.draft.removed, { undo: () => set(before) });
          }}
          onRead={read}
        />
      )}
    </div>
  );
}

/** Whether anything of a promise was said; an empty line of the desk's form is none. */
const isStarted = (item: ItemValues): boolean => item.what.trim() !== '' || item.due !== '' || item.helper !== '' || item.howShown !== '';
