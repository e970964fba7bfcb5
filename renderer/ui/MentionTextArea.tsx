/**
 * @file Paragraphs in which `@` names somebody. Knows no domain: whoever uses it says who is offered. Arrow keys choose, Enter or Tab
 * takes, Escape closes and leaves what was typed. See: [Note: Mentions beside the text]
 */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Mention, movedMentions } from '../../shared/notes/mention';
import { useText } from '../text/catalogue';
import { announce } from './announce';
import { Field, type FieldText } from './Field';
import fieldClasses from './Field.module.css';
import classes from './Mention.module.css';
import { Initials } from './Status';

/** A text with the people named in it. */
export interface MentionValue {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface MentionOffer {
  readonly personId: Mention['personId'];
  /** What is written into the text. */
  readonly name: string;
  /** Tells people of one name apart. */
  readonly about: string;
}

export interface MentionTextAreaProps extends FieldText {
  value: MentionValue;
  onChange: (value: MentionValue) => void;
  /** Who may be meant by what is typed after `@`, the likeliest first; an empty text asks for the usual ones. */
  suggest: (typed: string) => Promise<readonly MentionOffer[]>;
  error?: string | undefined;
  placeholder?: string;
  maxLength?: number;
  room?: 'few' | 'much';
  autoFocus?: boolean;
  'data-path'?: string | undefined;
}

interface Typed {
  /** Where the `@` stands. */
  readonly at: number;
  readonly words: string;
}

/** The name that is being typed before the caret: an `@` at the beginning of a word, then at most 40 characters of one line. */
export function typedName(text: string, caret: number): Typed | undefined {
  const found = /(?:^|[^\p{L}\p{N}_])@([^\s@][^\n@]{0,39})?$/u.exec(text.slice(0, caret));
  if (found === null) return undefined;
  const words = found[1] ?? '';
  return { at: caret - words.length - 1, words };
}

export function MentionTextArea(props: MentionTextAreaProps) {
  const { value, onChange, suggest, label, help, optional, labelHidden, error, placeholder, maxLength, room = 'much', autoFocus } = props;
  const { ui } = useText();
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number>(undefined);
  /** The mention that the very next change writes. */
  const taking = useRef<Mention>(undefined);
  const [typed, setTyped] = useState<Typed>();
  const [dismissed, setDismissed] = useState<number>();
  const [offers, setOffers] = useState<readonly MentionOffer[]>([]);
  const [active, setActive] = useState(0);
  const asks = typed !== undefined && typed.at !== dismissed ? typed.words : undefined;
  const shown = asks === undefined ? [] : offers;
  const now = Math.min(active, shown.length - 1);

  useEffect(() => {
    let gone = false;
    setOffers([]);
    setActive(0);
    if (asks === undefined) return;
    suggest(asks)
      .then((found) => {
        if (gone) return;
        setOffers(found);
        if (found.length > 0) announce(ui.mention.found(found.length));
      })
      // Nobody is offered then; what is typed stays.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [asks, suggest, ui]);

  useLayoutEffect(() => {
    if (caretAfter.current !== undefined) area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  });

  const look = (element: HTMLTextAreaElement) => {
    const { selectionStart: caret, selectionEnd } = element;
    const found = caret === selectionEnd ? typedName(element.value, caret) : undefined;
    setTyped(found);
    // Escape holds for the name that was being typed, not for the next one.
    if (found === undefined) setDismissed(undefined);
  };
  const change = (element: HTMLTextAreaElement) => {
    const caret = element.selectionStart;
    const kept = movedMentions(value.mentions, value.text, element.value, caret);
    const mention = taking.current;
    taking.current = undefined;
    onChange({ text: element.value, mentions: mention === undefined ? kept : [...kept, mention].sort((a, b) => a.start - b.start) });
    look(element);
  };
  const take = (offer: MentionOffer | undefined) => {
    const element = area.current;
    if (offer === undefined || typed === undefined || element === null) return;
    const caret = element.selectionStart;
    const follows = value.text[caret];
    const words = follows === undefined || /[\p{L}\p{N}]/u.test(follows) ? `${offer.name} ` : offer.name;
    taking.current = { start: typed.at, length: offer.name.length, personId: offer.personId };
    setTyped(undefined);
    element.focus();
    element.setSelectionRange(typed.at, caret);
    // The one way to write that the platform's own undo knows of. It is heard as a change, above.
    if (document.execCommand?.('insertText', false, words) === true) return;
    const text = value.text.slice(0, typed.at) + words + value.text.slice(caret);
    const kept = movedMentions(value.mentions, value.text, text, typed.at + words.length);
    onChange({ text, mentions: [...kept, taking.current].sort((a, b) => a.start - b.start) });
    taking.current = undefined;
    caretAfter.current = typed.at + words.length;
  };
  const press = (event: KeyboardEvent) => {
    if (shown.length === 0) return;
    if (event.key === 'Enter' || event.key === 'Tab') take(shown[now]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive((now + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    else if (event.key === 'Escape') setDismissed(typed?.at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const named = [...new Set(value.mentions.map((m) => value.text.slice(m.start, m.start + m.length)))];

  return (
    <Field label={label} help={help} optional={optional ?? false} labelHidden={labelHidden ?? false} error={error}>
      {(wiring) => (
        <div className={classes.frame}>
          <textarea
            {...wiring}
            ref={area}
            data-path={props['data-path']}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={shown.length > 0 ? list : undefined}
            aria-activedescendant={shown.length > 0 ? `${list}-${now}` : undefined}
            value={value.text}
            placeholder={placeholder}
            maxLength={maxLength}
            // biome-ignore lint/a11y/noAutofocus: only where a form opens for this one field
            autoFocus={autoFocus}
            className={`${fieldClasses.control} ${fieldClasses.area} ${room === 'few' ? fieldClasses.areaShort : ''}`}
            onChange={(event) => change(event.currentTarget)}
            onSelect={(event) => look(event.currentTarget)}
            onKeyDown={press}
            onBlur={() => setTyped(undefined)}
          />
          {shown.length > 0 && (
            <div id={list} role="listbox" aria-label={ui.mention.list} className={classes.offers}>
              {shown.map((offer, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses in the field
                // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
                <div
                  key={offer.personId}
                  id={`${list}-${index}`}
                  role="option"
                  aria-selected={index === now}
                  className={index === now ? `${classes.offer} ${classes.offerNow}` : classes.offer}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseEnter={() => setActive(index)}
                  onClick={() => take(offer)}
                >
                  <Initials name={offer.name} />
                  <span>
                    {offer.name}
                    {offer.about !== '' && <span className={classes.about}>{offer.about}</span>}
                  </span>
                </div>
              ))}
            </div>
          )}
          {named.length > 0 && <p className={classes.named}>{ui.mention.named(named)}</p>}
        </div>
      )}
    </Field>
  );
}
