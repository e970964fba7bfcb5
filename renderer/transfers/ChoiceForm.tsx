/** @file What goes: who by name, which parts, which files, what the next counselor needs to know. */
import { isNo, type Offer, PARTS } from '../../shared/transfers/choice';
import { LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Choices, optionsOf, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Notice } from '../ui/Problem';
import { TextArea, TextLine } from '../ui/TextLine';
import type { DraftState } from '../ui/useDraft';
import { askFirstOf, bytesOf, type Chosen, isTooLarge, missingReasons, needsFit, restrictedOf } from './chosen';
import { sizeWords } from './packet-rows';
import classes from './transfers.module.css';

export interface ChoiceFormProps {
  offer: Offer;
  chosen: Chosen;
  /** Somebody has pressed the button: what is missing is said. */
  tried: boolean;
  draft: DraftState;
  onChange: (chosen: Chosen) => void;
}

export function ChoiceForm({ offer, chosen, tried, draft, onChange }: ChoiceFormProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.transfers.choose;
  const set = (change: Partial<Chosen>) => onChange({ ...chosen, ...change });
  const missing = missingReasons(offer, chosen);
  const required = (key: string) => (tried && missing.includes(key) ? t.ui.fieldErrors.required : undefined);
  const restricted = restrictedOf(offer);
  const restrictedLabel = (key: string): string => {
    const one = offer.restricted.find((r) => `${r.kind}:${r.id}` === key);
    if (one === undefined) return words.restrictedFile(offer.files.find((f) => `file:${f.id}` === key)?.name ?? '');
    if (one.kind === 'stop') return words.restrictedStop(one.id);
    if (one.kind === 'duty') return words.restrictedDuty;
    if (one.kind === 'plan') return words.restrictedPlan;
    return words.restrictedNote(one.noteKind === undefined ? '' : t.codes.noteKind[one.noteKind], one.author);
  };
  const stays = [
    offer.memoryAids > 0 && words.never(offer.memoryAids),
    offer.unsent > 0 && words.unsent(offer.unsent),
    offer.helpers > 0 && words.helpers(offer.helpers),
  ].filter((text) => text !== false);
  const persons = offer.people.filter((p) => p.kind === 'person');
  const others = offer.people.filter((p) => p.kind !== 'person').map((p) => p.id);
  return (
    <Fields>
      {persons.length > 0 && (
        <Choices
          label={words.people}
          help={words.peopleHelp}
          look="list"
          value={chosen.people.filter((id) => persons.some((p) => p.id === id))}
          onChange={(people) => set({ people: [...people, ...others] })}
          options={persons.map((p) => ({
            value: p.id as string,
            label: p.name,
            help: `${p.roles.map((r) => t.codes.partyRole[r]).join(', ')} · ${words.consent[p.consent]}`,
          }))}
        />
      )}
      {persons
        .filter((p) => isNo(p.consent) && chosen.people.includes(p.id))
        .map((p) => (
          <TextLine
            key={p.id}
            label={words.asksWhy(p.name)}
            maxLength={200}
            value={chosen.reasons[p.id] ?? ''}
            onChange={(reason) => set({ reasons: { ...chosen.reasons, [p.id]: reason } })}
            error={required(p.id)}
          />
        ))}
      <Choices
        label={words.parts}
        help={words.partsHelp}
        look="list"
        value={chosen.parts}
        onChange={(parts) => set({ parts: [...parts] })}
        options={PARTS.filter((part) => (offer.counts[part] ?? 0) > 0).map((part) => ({
          value: part,
          label: words.part[part],
          ...(part === 'letter' || part === 'decision'
            ? {}
            : { help: askFirstOf(part, words.askFirst) ?? words.count(offer.counts[part] ?? 0) }),
        }))}
      />
      {stays.length > 0 && <p className={classes.soft}>{stays.join(' ')}</p>}
      {offer.files.some((f) => !f.restricted) && (
        <Choices
          label={words.files}
          look="list"
          value={chosen.files}
          onChange={(files) => set({ files: [...files] })}
          options={offer.files
            .filter((f) => !f.restricted)
            .map((f) => ({ value: f.id as string, label: f.name, help: sizeWords(f.size, language, t) }))}
        />
      )}
      {bytesOf(offer, chosen) > 0 && (
        <div aria-live="polite">
          {isTooLarge(offer, chosen) ? (
            <Notice tone="stop">{words.tooLarge(sizeWords(bytesOf(offer, chosen), language, t))}</Notice>
          ) : (
            <p className={classes.soft}>{words.size(sizeWords(bytesOf(offer, chosen), language, t))}</p>
          )}
        </div>
      )}
      {restricted.length > 0 && (
        <div>
          <Choices
            label={words.restricted}
            help={words.restrictedHelp}
            look="list"
            value={chosen.restricted}
            onChange={(named) => set({ restricted: [...named] })}
            options={restricted.map(({ key }) => {
              const on = offer.restricted.find((r) => `${r.kind}:${r.id}` === key)?.on;
              return { value: key, label: restrictedLabel(key), ...(on === undefined ? {} : { help: dayName(on, language) }) };
            })}
          />
          <div className={classes.reasons}>
            {chosen.restricted.map((key) => (
              <TextLine
                key={key}
                label={`${words.reason}: ${restrictedLabel(key)}`}
                maxLength={200}
                value={chosen.why[key] ?? ''}
                onChange={(why) => set({ why: { ...chosen.why, [key]: why } })}
                error={required(key)}
              />
            ))}
          </div>
        </div>
      )}
      <TextLine
        label={words.to}
        help={words.toHelp}
        optional
        size="medium"
        maxLength={200}
        value={chosen.to}
        onChange={(to) => set({ to })}
      />
      {chosen.parts.includes('letter') && (
        <TextArea
          label={words.needs}
          help={words.needsHelp}
          optional
          room="few"
          maxLength={2000}
          value={chosen.needs}
          onChange={(needs) => set({ needs })}
          error={tried && !needsFit(chosen.needs) ? words.needsLong : undefined}
        />
      )}
      <Segments
        label={words.language}
        value={chosen.language}
        options={optionsOf(LANGUAGES, t.codes.language)}
        onChange={(next) => set({ language: next })}
      />
      <FormEnd error={undefined} busy={false} primary draft={draft}>
        {words.look}
      </FormEnd>
    </Fields>
  );
}
