/** @file The parts of a script in their order: moved by buttons or keys, or dragged; one of them opened at a time. */
import { useRef, useState } from 'react';
import type { Finding } from '../../shared/scripts/lint/finding';
import { BLOCK_KINDS, type Block, type Script } from '../../shared/scripts/model';
import { SPEAKER_LABELS } from '../../shared/scripts/words';
import { CATALOGUES, useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { Grip } from '../ui/Grip';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import { useDragOrder } from '../ui/useDragOrder';
import { StepButtons, useSteps } from '../ui/useSteps';
import { BlockEditor } from './BlockEditor';
import type { Change } from './Editor';
import { again, type BlockKind, insert, moveTo, newBlock, placeOf, remove, type View } from './edit';
import classes from './scripts.module.css';

export interface BlockListProps {
  script: Script;
  view: View;
  findings: readonly Finding[];
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  change: Change;
  onUse: (finding: Finding) => void;
}

export function BlockList({ script, view, findings, open, onOpen, change, onUse }: BlockListProps) {
  const { scripts } = useText();
  const words = scripts.editor;
  const language = useLanguage();
  const [kind, setKind] = useState<BlockKind>();
  const list = useRef<HTMLDivElement>(null);
  const nameOf = (block: Block) => block.title[language] || block.title.en || block.title.es || words.untitled;

  const put = (from: number, to: number) => {
    const block = script.blocks[from];
    if (block === undefined) return;
    change((before) => moveTo(before, from, to));
    announce(words.moved(nameOf(block), to + 1, script.blocks.length));
  };
  const steps = useSteps({
    list,
    count: script.blocks.length,
    redrawn: script.blocks,
    // A part keeps its id wherever it stands.
    keyOf: (index, from = index) => script.blocks[from]?.id ?? '',
    put,
  });
  const drag = useDragOrder(script.blocks.length, put);
  const add = () => {
    if (kind === undefined) return;
    const title = { en: CATALOGUES.en.scripts.kinds[kind], es: CATALOGUES.es.scripts.kinds[kind] };
    const block = newBlock(script, kind, title);
    const at = placeOf(script, kind);
    change((before) => insert(before, block, at));
    announce(words.added(nameOf(block), at + 1));
    setKind(undefined);
    onOpen(block.id);
  };
  const takeOut = (block: Block) => {
    change((before) => remove(before, block.id));
    onOpen(undefined);
    const at = script.blocks.indexOf(block);
    toast(words.removed(nameOf(block)), { undo: () => change((now) => insert(now, block, Math.min(at, now.blocks.length))) });
  };
  return (
    <Section title={words.parts} lead={`${words.partsLead} ${words.moveHelp}`}>
      <div ref={list}>
        <Lines label={words.parts}>
          {script.blocks.map((block, index) => {
            const mine = findings.filter((one) => one.place.block === block.id);
            const name = nameOf(block);
            const isOpen = open === block.id;
            const speakers = SPEAKER_LABELS[block.speakers].many[language];
            return (
              <li key={block.id} data-drag-row className={classes.block} {...drag.row(index)}>
                {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for whatever has the focus in this line; the buttons do the same */}
                <div className={classes.head} onKeyDown={steps.onKeyDown(index)}>
                  <Grip {...drag.handle(index)} />
                  <span className={classes.number} aria-hidden="true">
                    {index + 1}
                  </span>
                  <div className={classes.who}>
                    <span className={classes.title}>{name}</span>
                    <span className={classes.soft}>{speakers}</span>
                    {mine.length > 0 && <StatusWord tone="soon">{scripts.lint.count(mine.length)}</StatusWord>}
                  </div>
                  <div className={classes.steps}>
                    <StepButtons
                      steps={steps}
                      index={index}
                      count={script.blocks.length}
                      label={{ earlier: words.earlier(name), later: words.later(name) }}
                    />
                  </div>
                  <Button
                    small
                    aria-expanded={isOpen}
                    aria-label={isOpen ? `${words.done}: ${name}` : words.opens(name)}
                    onClick={() => onOpen(isOpen ? undefined : block.id)}
                  >
                    {isOpen ? words.done : words.change}
                  </Button>
                </div>
                {isOpen && (
                  <BlockEditor
                    script={script}
                    block={block}
                    view={view}
                    findings={mine}
                    change={change}
                    onUse={onUse}
                    onRemove={script.blocks.length > 1 ? () => takeOut(block) : undefined}
                    onAgain={() => {
                      change((before) => again(before, block.id));
                      announce(words.againDone(name));
                    }}
                  />
                )}
              </li>
            );
          })}
        </Lines>
      </div>
      <div className={classes.add}>
        <Choice
          label={words.addKind}
          value={kind}
          options={optionsOf(BLOCK_KINDS, scripts.kinds)}
          onChange={setKind}
          size="medium"
          disabled={script.blocks.length >= 40}
        />
        <Button disabled={kind === undefined} onClick={add}>
          {words.add}
        </Button>
      </div>
    </Section>
  );
}
