/** @file The panel under the search field. The field keeps the focus; the active line is named by it (`aria-activedescendant`). */
import { type ReactNode, useEffect } from 'react';
import { useText } from '../text/catalogue';
import type { Entry, EntryGroup, Goal } from './entries';
import { HitLine } from './HitLine';
import classes from './SearchField.module.css';

export interface ResultsProps {
  id: string;
  shown: boolean;
  words: string;
  groups: readonly EntryGroup[];
  /** The line that shows all cases in the list. */
  all: Entry | undefined;
  activeId: string | undefined;
  capped: boolean;
  desk: boolean;
  onGo: (goal: Goal) => void;
}

export function Results({ id, shown, words, groups, all, activeId, capped, desk, onGo }: ResultsProps) {
  const { search: t } = useText();
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const line = (entry: Entry, children: ReactNode) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above; the active one is named by aria-activedescendant
    <div
      key={entry.id}
      id={entry.id}
      role="option"
      aria-selected={entry.id === activeId}
      className={classes.line}
      onClick={() => onGo(entry.goal)}
    >
      {children}
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing the mouse here must not take the focus from the field, or the panel would close before the click
    <div role="presentation" hidden={!shown} className={classes.panel} onMouseDown={(event) => event.preventDefault()}>
      {groups.length === 0 && shown && (
        <div className={classes.nothing}>
          <p>{t.nothing(words)}</p>
          <p className={classes.soft}>{desk ? t.nothingHelpDesk : t.nothingHelp}</p>
        </div>
      )}
      <div id={id} role="listbox" aria-label={t.results}>
        {groups.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
          <div key={group} role="group" aria-labelledby={`${id}-${group}`} className={classes.group}>
            <div id={`${id}-${group}`} role="presentation" className={classes.name}>
              {t.groups[group]}
            </div>
            {entries.map((entry) => line(entry, <HitLine hit={entry.hit} />))}
          </div>
        ))}
        {all !== undefined && line(all, <span className={classes.all}>{t.showAll(words)}</span>)}
      </div>
      {capped && <p className={classes.capped}>{t.capped}</p>}
    </div>
  );
}
