/** @file The texts of one part: what is said, what is asked, what only the keeper reads. Says for which ages a text is the same. */
import { changeBlock, sourceBand } from '../../shared/scripts/lint/finding';
import { type Block, type Script, SPEAKERS, type Wording } from '../../shared/scripts/model';
import { SPEAKER_LABELS } from '../../shared/scripts/words';
import { AGE_BANDS } from '../../shared/values';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { TextArea } from '../ui/TextLine';
import type { Change } from './Editor';
import { addText, ownWords, removeText, sameForAll, setWords, sharing, type TextPart, type View } from './edit';
import classes from './scripts.module.css';

export interface TextsProps {
  script: Script;
  block: Block;
  view: View;
  part: TextPart;
  change: Change;
}

const MOST: Record<TextPart, number> = { say: 20, ask: 20, keeperNotes: 19 };

export function Texts({ script, block, view, part, change }: TextsProps) {
  const { scripts } = useText();
  const words = scripts.editor;
  const { language } = view;
  const named = { say: words.sayN, ask: words.askN, keeperNotes: words.noteN }[part];
  const heading = { say: words.say, ask: words.ask, keeperNotes: words.notes }[part];
  const add = { say: words.addSay, ask: words.addAsk, keeperNotes: words.addNote }[part];
  return (
    <section className={classes.texts} aria-label={heading}>
      <p className={classes.part}>{heading}</p>
      {block[part].map((_, index) => {
        const label = named(index + 1);
        const takeOut = (
          <Button
            kind="quiet"
            small
            aria-label={words.removeText(label)}
            onClick={() => change((before) => removeText(before, block.id, part, index))}
          >
            {words.takeOut}
          </Button>
        );
        // Texts have no name of their own; taking one out draws the others anew.
        const key = `${part} ${index}`;
        if (part === 'keeperNotes') {
          const note = block.keeperNotes[index];
          return (
            <div key={key}>
              <TextArea
                label={label}
                labelHidden
                room="few"
                maxLength={600}
                value={note?.[language] ?? ''}
                onChange={(text) =>
                  change(
                    (before) =>
                      changeBlock(before, block.id, (one) => ({
                        ...one,
                        keeperNotes: one.keeperNotes.map((other, i) => (i === index ? { ...other, [language]: text } : other)),
                      })),
                    `${block.id} note ${index} ${language}`,
                  )
                }
              />
              <div className={classes.under}>{takeOut}</div>
            </div>
          );
        }
        const wording = part === 'say' ? block.say[index] : block.ask[index]?.text;
        if (wording === undefined) return undefined;
        return (
          <div key={key}>
            <TextArea
              label={label}
              labelHidden
              room="few"
              maxLength={600}
              value={wording[sourceBand(script, wording, view.band) ?? view.band]?.[language] ?? ''}
              onChange={(text) =>
                change(
                  (before) => setWords(before, block.id, part, index, view, text),
                  `${block.id} ${part} ${index} ${view.band} ${language}`,
                )
              }
            />
            <div className={classes.under}>
              <Ages script={script} block={block} wording={wording} view={view} part={part} index={index} change={change} />
              {takeOut}
            </div>
            {part === 'ask' && <AskedOf block={block} index={index} change={change} />}
          </div>
        );
      })}
      {block[part].length < MOST[part] && (
        <div>
          <Button small onClick={() => change((before) => addText(before, block.id, part))}>
            {add}
          </Button>
        </div>
      )}
    </section>
  );
}

interface AgesProps extends Omit<TextsProps, 'part'> {
  wording: Wording;
  part: 'say' | 'ask';
  index: number;
}

/** To which ages a text is said as it stands; a way to part them, and one to bring all together. */
function Ages({ script, block, wording, view, part, index, change }: AgesProps) {
  const t = useText();
  const words = t.scripts.editor;
  const ages = sharing(script, wording, view.band);
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  return (
    <>
      <span>{words.usedFor(list.format(ages.map((age) => t.codes.ageBand[age].toLowerCase())))}</span>
      {ages.length > 1 && (
        <Button kind="quiet" small onClick={() => change((before) => ownWords(before, block.id, part, index, view.band))}>
          {words.ownWords}
        </Button>
      )}
      {ages.length < AGE_BANDS.length && (
        <Button kind="quiet" small onClick={() => change((before) => sameForAll(before, block.id, part, index, view.band))}>
          {words.sameForAll}
        </Button>
      )}
    </>
  );
}

/** Whom the keeper asks, when it is not everybody of the part. */
function AskedOf({ block, index, change }: { block: Block; index: number; change: Change }) {
  const { scripts } = useText();
  const language = useLanguage();
  const prompt = block.ask[index];
  if (prompt === undefined || (prompt.to === undefined && block.order !== 'together')) return undefined;
  return (
    <Choice
      label={scripts.editor.askToN(index + 1)}
      value={prompt.to}
      nothing={scripts.editor.askBlock}
      options={SPEAKERS.map((value) => ({ value, label: SPEAKER_LABELS[value].many[language] }))}
      size="medium"
      onChange={(to) =>
        change((before) =>
          changeBlock(before, block.id, (one) => ({
            ...one,
            ask: one.ask.map((other, i) => {
              if (i !== index) return other;
              const { to: _to, ...rest } = other;
              return to === undefined ? rest : { ...rest, to };
            }),
          })),
        )
      }
    />
  );
}
