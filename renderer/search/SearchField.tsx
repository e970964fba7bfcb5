/**
 * @file The one search field, over everything that the user may see. Results come while typing, in groups; arrows walk through them,
 * Enter opens, Escape closes. Enter in the field itself shows all cases in the list, which keeps the words in its address.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { isPrintedCode } from '../../shared/paperforms/code';
import type { Role } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Icon } from '../ui/Icon';
import { type Entry, entriesOf, type Goal, moved } from './entries';
import { Results } from './Results';
import classes from './SearchField.module.css';

/** Quiet time before the vault is asked, in milliseconds: below what is felt, above what a fast typist leaves. */
const PAUSE_MS = 80;

export interface SearchFieldProps {
  inputRef: Ref<HTMLInputElement>;
  role: Exclude<Role, 'admin'>;
  /** The keys that lead here, as a sign at the end of the field. */
  sign: ReactNode;
}

export function SearchField({ inputRef, role, sign }: SearchFieldProps) {
  const { search: t } = useText();
  const id = useId();
  const router = useRouter();
  const asked = useSearch({ strict: false }).search ?? '';
  const [typed, setTyped] = useState(asked);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const words = useAfterPause(typed.trim());
  const showing = open && words !== '';
  // Not kept: what was found a minute ago may say something else now.
  const answer = useQuery({
    ...asking('search.find', { text: words }),
    enabled: showing,
    gcTime: 0,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const groups = showing && answer.data !== undefined ? entriesOf(id, answer.data.groups) : undefined;
  const hits = groups?.flatMap((group) => group.entries) ?? [];
  const all: Entry | undefined = role === 'counselor' && hits.length > 0 ? { id: `${id}-all`, goal: { to: 'list' } } : undefined;
  const entries: readonly Entry[] = all === undefined ? hits : [...hits, all];
  const fresh = answer.data !== undefined && !answer.isPlaceholderData;
  /** Keys that came before the answer to what was typed: they mean its lines, not those of the answer before. */
  const ahead = useRef({ downs: 0, enter: false });
  const go = useGo(typed);

  // The address changed by itself (back, another link): show its words, and nothing over the new screen.
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => router.subscribe('onBeforeNavigate', () => setOpen(false)), [router]);
  // The code of a paper form leads to the form: nothing else is spelt like one.
  useEffect(() => {
    if (role !== 'counselor' || !isPrintedCode(words) || words === asked) return;
    setTyped(asked);
    void router.navigate({ to: '/paper-forms', search: { code: words } });
  }, [words, asked, role, router]);

  const leave = (goal: Goal) => {
    setOpen(false);
    go(goal);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer; its lines come with it
  useEffect(() => {
    if (!showing || !fresh) return;
    const { downs, enter } = ahead.current;
    ahead.current = { downs: 0, enter: false };
    const chosen = Math.min(downs, entries.length) - 1;
    setActive(chosen);
    announce(hits.length === 0 ? t.nothing(words) : t.found(hits.length));
    if (enter) leave(entries[chosen]?.goal ?? { to: 'list' });
  }, [showing, fresh, words, hits.length, t]);

  /** Whether the key was put aside until the answer is there. */
  const waits = (key: string): boolean => {
    if (!open || typed.trim() === '' || (fresh && words === typed.trim())) return false;
    if (key === 'ArrowDown') ahead.current.downs += 1;
    else if (key === 'Enter' && ahead.current.downs > 0) ahead.current.enter = true;
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (waits(event.key)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = showing ? entries[active] : undefined;
      if (chosen !== undefined) leave(chosen.goal);
      else if (role === 'counselor') leave({ to: 'list' });
    } else if (event.key === 'Escape' && open) {
      setOpen(false);
      setActive(-1);
    } else if (showing && entries.length > 0) {
      const next = moved(event.key, active, entries.length);
      if (next === undefined) return;
      event.preventDefault();
      setActive(next);
    }
  };
  return (
    <search className={classes.search} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <Icon name="search" size={16} />
      <input
        ref={inputRef}
        type="search"
        role="combobox"
        aria-expanded={showing}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={showing ? entries[active]?.id : undefined}
        aria-label={t.label}
        value={typed}
        placeholder={role === 'counselor' ? t.placeholder : t.placeholderDesk}
        title={t.hint}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
          ahead.current = { downs: 0, enter: false };
          if (event.currentTarget.value === '' && asked !== '') go({ to: 'list' }, '');
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      {sign}
      <Results
        id={`${id}-results`}
        shown={showing && answer.data !== undefined}
        words={words}
        groups={groups ?? []}
        all={all}
        activeId={entries[active]?.id}
        capped={answer.data?.capped ?? false}
        desk={role === 'facilitator'}
        onGo={leave}
      />
    </search>
  );
}

/** `value`, once it has stood still for a moment. */
function useAfterPause(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Goes where a line of the panel leads; to the list with the words that were typed. */
function useGo(typed: string): (goal: Goal, words?: string) => void {
  const navigate = useNavigate();
  return (goal, words = typed) => {
    if (goal.to === 'list') {
      const search = words.trim() === '' ? undefined : words;
      void navigate({ to: '/cases', search: (before) => ({ ...before, search, person: undefined }) });
    } else if (goal.hit.to === 'case') void navigate({ to: '/cases/$caseId', params: { caseId: goal.hit.caseId } });
    else if (goal.hit.to === 'person') void navigate({ to: '/people/$personId', params: { personId: goal.hit.personId } });
    else void navigate({ to: '/circles/$circleId', params: { circleId: goal.hit.circleId } });
  };
}
