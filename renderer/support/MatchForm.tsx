/** @file Naming a helper and, kindly insisted on, who comes after. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { isPrincipal } from '../../shared/cases/doors';
import { limitsBetween } from '../../shared/contacts/contact';
import { MATCH_KINDS, type Match, type MatchKind, RANKS, type Rank } from '../../shared/support/match';
import { freeRanks } from '../../shared/support/rules';
import { personIdSchema } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Notice } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import { type HelperDraft, HelperPicker, toHelper } from './HelperPicker';
import classes from './support.module.css';
import { limitWords, pairWords } from './words';

/** Asked for nobody: the question is not put then. */
const NOBODY = personIdSchema.parse('0'.repeat(32));

interface MatchDraft {
  partyId: string | undefined;
  kind: MatchKind;
  together: string;
  A: HelperDraft | undefined;
  B: HelperDraft | undefined;
  C: HelperDraft | undefined;
}

/** @param forParty whose plan B is to be named; absent: anybody's first */
export function MatchForm({
  view,
  matches,
  forParty,
  onDone,
}: {
  view: CaseView;
  matches: readonly Match[];
  forParty?: string | undefined;
  onDone: () => void;
}) {
  const text = useText();
  const { support, ui } = text;
  const t = support.match.form;
  const language = useLanguage();
  const helped = view.parties.filter(
    (p) => p.person !== undefined && (isPrincipal(p) || p.roles.some((r) => r.role === 'affected_group_member')),
  );
  const asked = helped.length > 0 ? helped : view.parties.filter((p) => p.person !== undefined);
  const before = matches.filter((m) => m.partyId === forParty).at(-1);
  const [values, setValues] = useState<MatchDraft>({
    partyId: forParty ?? asked[0]?.id,
    kind: before?.kind ?? 'buddy',
    together: before?.together ?? '',
    A: undefined,
    B: undefined,
    C: undefined,
  });
  const [missing, setMissing] = useState<readonly Rank[]>([]);
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `support.match:${view.id}`, values, restore: setValues });
  const propose = useTelling('support.propose');
  const set = (change: Partial<MatchDraft>) => {
    setMissing([]);
    setValues((was) => ({ ...was, ...change }));
  };
  const party = view.parties.find((p) => p.id === values.partyId);
  const limits = useQuery({
    ...asking('contacts.ofPerson', { personId: party?.person?.id ?? NOBODY }),
    enabled: party?.person !== undefined,
  });
  const ranks = freeRanks(matches, values.partyId ?? '');
  /** Somebody helps or stands ready already: who is named now comes after them. */
  const chained = ranks.length < RANKS.length;
  /** Why somebody can't be named, in words. */
  const apart = (helper: HelperDraft | undefined): string | undefined => {
    if (helper?.id === undefined || party?.person === undefined) return undefined;
    const [limit] = limitsBetween(limits.data ?? [], party.person.id, personIdSchema.parse(helper.id), today());
    return limit === undefined ? undefined : t.apart(pairWords(limit, text), limitWords(limit, text, language));
  };
  const named = ranks.flatMap((rank) => {
    const helper = values[rank];
    return helper === undefined ? [] : [{ rank, helper }];
  });
  const save = async (without: boolean) => {
    setTried(true);
    if (party === undefined || named.length === 0 || named.some(({ helper }) => apart(helper) !== undefined)) return;
    const left = ranks.filter((rank) => values[rank] === undefined);
    // Asked once and kindly; whoever goes on without is not stopped.
    if (!without && !chained && left.length > 0) return setMissing(left);
    const helpers = named.map(({ rank, helper }) => ({ rank, who: toHelper(helper) }));
    const proposal = { partyId: party.id, kind: values.kind, together: values.together, helpers };
    const done = await propose.mutateAsync({ caseId: view.id, proposal }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  const taken = [party?.person?.id as string, ...RANKS.flatMap((rank) => values[rank]?.id ?? [])];
  const beside = matches
    .filter((m) => m.partyId === values.partyId && (m.status === 'proposed' || m.status === 'active'))
    .map((m) => m.helper.id as string);
  const first = view.parties.flatMap((p) =>
    p.person === undefined || isPrincipal(p) || p.person.kind !== 'student' ? [] : [{ id: p.person.id as string, name: p.name }],
  );
  return (
    <form
      className={classes.form}
      aria-label={t.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <p className={classes.soft}>{t.why}</p>
        {forParty === undefined && (
          <Choice
            label={t.who}
            options={asked.map((p) => ({ value: p.id as string, label: p.name }))}
            value={values.partyId}
            onChange={(partyId) => set({ partyId })}
          />
        )}
        <Segments label={t.kind} options={optionsOf(MATCH_KINDS, support.kinds)} value={values.kind} onChange={(kind) => set({ kind })} />
        {ranks.map((rank, index) => (
          <HelperPicker
            key={rank}
            label={rank === 'A' && chained ? t.another : t.rank[rank]}
            first={index === 0 || values[ranks[index - 1] ?? 'A'] !== undefined ? first : []}
            without={[...taken, ...beside]}
            chosen={values[rank]}
            onChoose={(helper) => set({ [rank]: helper })}
            error={apart(values[rank]) ?? (tried && named.length === 0 && index === 0 ? t.needed : undefined)}
          />
        ))}
        <TextLine
          label={t.together}
          placeholder={t.togetherExample}
          help={t.togetherHelp}
          optional
          maxLength={300}
          value={values.together}
          onChange={(together) => set({ together })}
        />
        {missing.length > 0 && (
          <Notice
            tone="accent"
            action={
              <Button small busy={propose.isPending} onClick={() => void save(true)}>
                {t.without}
              </Button>
            }
          >
            {t.missing(missing.map((rank) => t.rank[rank].split(',')[0]).join(', '))}
          </Notice>
        )}
        <FormEnd error={propose.error} busy={propose.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
