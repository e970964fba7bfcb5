/** @file Somebody's own words with the people named in them quietly marked. Line breaks kept. */
import { fold } from '../../shared/fold';
import { type NamedMention, stretches } from '../../shared/notes/mention';
import { useText } from '../text/catalogue';
import classes from './Mention.module.css';

export function MentionText({ text, mentions }: { text: string; mentions: readonly NamedMention[] }) {
  const { ui } = useText();
  return (
    <p className={classes.text}>
      {stretches(text, mentions).map(({ words, mention }, index) =>
        mention === undefined ? (
          words
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never move
          <span key={index} className={classes.mention} title={mention.name}>
            {words}
            {/* Somebody who has another name today must still be known as who is meant. */}
            {!fold(mention.name).includes(fold(words)) && <span className={classes.now}> ({ui.mention.now(mention.name)})</span>}
          </span>
        ),
      )}
    </p>
  );
}
