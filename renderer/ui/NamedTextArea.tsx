/** @file Paragraphs of a case in which people are named: `@` offers them, and a name that was typed plainly is asked about quietly. */
import { useState } from 'react';
import { type Known, type Mention, unlinkedNames } from '../../shared/notes/mention';
import { useText } from '../text/catalogue';
import { Button } from './Button';
import classes from './Mention.module.css';
import { MentionTextArea, type MentionTextAreaProps, type MentionValue } from './MentionTextArea';
import { type Parties, peopleOf, useSuggest } from './people-named';

export interface NamedTextAreaProps extends Omit<MentionTextAreaProps, 'suggest'> {
  /** Whose people are likeliest to be meant. */
  view: Parties;
}

export function NamedTextArea({ view, ...field }: NamedTextAreaProps) {
  const suggest = useSuggest(view);
  const { value, onChange } = field;
  return (
    <div>
      <MentionTextArea {...field} suggest={suggest} />
      <AskNames value={value} people={peopleOf(view)} onLink={(mentions) => onChange({ text: value.text, mentions })} />
    </div>
  );
}

interface AskNamesProps {
  value: MentionValue;
  people: readonly Known[];
  onLink: (mentions: readonly Mention[]) => void;
}

/** A name of the case that is written without `@` is asked for quietly; going on without an answer is an answer too. */
function AskNames({ value, people, onLink }: AskNamesProps) {
  const { notes } = useText();
  const [left, setLeft] = useState<readonly string[]>([]);
  const wordsOf = (m: Mention) => value.text.slice(m.start, m.start + m.length);
  const found = unlinkedNames(value.text, value.mentions, people).filter((m) => !left.includes(wordsOf(m)));
  const [one] = found;
  if (one === undefined) return undefined;
  const words = [...new Set(found.map(wordsOf))];
  const name = people.find((p) => p.personId === one.personId)?.name ?? '';
  const quoted = words.map((w) => `“${w}”`).join(', ');
  return (
    <div className={classes.ask}>
      <span>{words.length === 1 ? notes.mention.ask(wordsOf(one), name) : notes.mention.askMany(quoted)}</span>
      <Button kind="quiet" small onClick={() => onLink([...value.mentions, ...found].sort((a, b) => a.start - b.start))}>
        {notes.mention.link}
      </Button>
      <Button kind="quiet" small onClick={() => setLeft([...left, ...words])}>
        {notes.mention.leave}
      </Button>
    </div>
  );
}
