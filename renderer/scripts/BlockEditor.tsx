/** @file One part of a script, opened: its words for an age and a language first, then who speaks, how long, where it is printed. */
import { useEffect, useRef, useState } from 'react';
import { changeBlock, type Finding } from '../../shared/scripts/lint/finding';
import { BLOCK_KINDS, type Block, ORDERS, PRINTS, type Script, SPEAKERS } from '../../shared/scripts/model';
import { SPEAKER_LABELS } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, Choices, optionsOf, Segments, Tick } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import type { Change } from './Editor';
import type { View } from './edit';
import { Findings } from './Findings';
import { Paste } from './Paste';
import classes from './scripts.module.css';
import { Texts } from './Texts';

export interface BlockEditorProps {
  script: Script;
  block: Block;
  view: View;
  findings: readonly Finding[];
  change: Change;
  onUse: (finding: Finding) => void;
  /** Absent: it is the only part there is. */
  onRemove: (() => void) | undefined;
  onAgain: () => void;
}

export function BlockEditor({ script, block, view, findings, change, onUse, onRemove, onAgain }: BlockEditorProps) {
  const t = useText();
  const words = t.scripts.editor;
  const language = useLanguage();
  const [pasting, setPasting] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const set = (patch: Partial<Block>, field?: string) =>
    change(
      (before) => changeBlock(before, block.id, (one) => ({ ...one, ...patch })),
      field === undefined ? undefined : `${block.id} ${field}`,
    );
  const speakers = SPEAKERS.map((value) => ({ value, label: SPEAKER_LABELS[value].many[language] }));
  return (
    <div className={classes.editor}>
      <Findings findings={findings} onUse={onUse} />
      <TextLine
        label={words.name}
        inputRef={title}
        value={block.title[view.language]}
        maxLength={120}
        onChange={(text) => set({ title: { ...block.title, [view.language]: text } }, `title ${view.language}`)}
      />
      <Texts script={script} block={block} view={view} part="say" change={change} />
      <Texts script={script} block={block} view={view} part="ask" change={change} />
      <p className={classes.soft}>{words.places}</p>
      <FieldRow>
        <Choice
          label={words.speakers}
          value={block.speakers}
          options={speakers}
          size="medium"
          onChange={(value) => value && set({ speakers: value })}
        />
        <Choice
          label={words.order}
          value={block.order}
          options={optionsOf(ORDERS, words.orders)}
          size="medium"
          onChange={(value) => value && set({ order: value })}
        />
      </FieldRow>
      <FieldRow>
        <Segments
          label={words.timeBy}
          value={block.time.by}
          options={[
            { value: 'minutes', label: words.timeMinutes },
            { value: 'turns', label: words.timeTurns },
          ]}
          onChange={(by) => set({ time: by === 'minutes' ? { by, minutes: 3 } : { by, secondsPerTurn: 40 } })}
        />
        {block.time.by === 'minutes' ? (
          <NumberField
            label={words.timeMinutes}
            value={block.time.minutes}
            onChange={(minutes = 0) => set({ time: { by: 'minutes', minutes: Math.min(120, minutes) } }, 'minutes')}
          />
        ) : (
          <NumberField
            label={words.timeTurns}
            value={block.time.secondsPerTurn}
            onChange={(seconds = 5) => set({ time: { by: 'turns', secondsPerTurn: Math.min(900, seconds) } }, 'seconds')}
          />
        )}
      </FieldRow>
      <Tick label={words.mayPass} value={block.mayPass} onChange={(mayPass) => set({ mayPass })} />
      <Texts script={script} block={block} view={view} part="keeperNotes" change={change} />
      <Choices
        label={words.printOn}
        value={block.printOn}
        options={optionsOf(PRINTS, words.prints)}
        onChange={(printOn) => printOn.length > 0 && set({ printOn: [...printOn] })}
      />
      <Choice
        label={words.kind}
        value={block.kind}
        options={optionsOf(BLOCK_KINDS, t.scripts.kinds)}
        size="medium"
        onChange={(kind) => kind && set({ kind })}
      />
      <Actions>
        <Button small onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
        <Button small onClick={onAgain}>
          {words.again}
        </Button>
        {onRemove !== undefined && (
          <Button small kind="stop" onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </Actions>
      {pasting && <Paste script={script} block={block} language={view.language} change={change} onClose={() => setPasting(false)} />}
    </div>
  );
}
