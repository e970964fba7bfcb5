/** @file The bar over every screen: search at the left (not for an admin), and at the right, always at the same place, blank and lock. */
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { SearchField } from '../search/SearchField';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Lists';
import { Mark } from '../ui/Mark';
import { BlankAndLock } from './BlankAndLock';
import { HelpLink } from './HelpLink';
import { commandKey } from './keys';
import { useMe } from './me';
import { HOME } from './places';
import { SettingsMenu } from './SettingsMenu';
import classes from './TopBar.module.css';

export interface TopBarProps {
  searchRef: Ref<HTMLInputElement>;
  onBlank: () => void;
  /** Opens the form for a quick note; only a counselor has it. */
  onNote: () => void;
  hasRail: boolean;
}

export function TopBar({ searchRef, onBlank, onNote, hasRail }: TopBarProps) {
  const { reports, shell } = useText();
  const me = useMe();
  return (
    <section className={classes.bar} aria-label={shell.bar}>
      {me.role !== 'counselor' && (
        <Link to={HOME[me.role]} className={classes.name}>
          <Mark size={24} />
          <span>{me.role === 'facilitator' ? shell.circles : shell.summaries}</span>
        </Link>
      )}
      {me.role !== 'admin' && <SearchField inputRef={searchRef} role={me.role} sign={<Kbd>{`${commandKey()} K`}</Kbd>} />}
      <div className={classes.end}>
        {!hasRail && <HelpLink />}
        {!hasRail && <SettingsMenu />}
        {me.role === 'counselor' && (
          <Button
            small
            icon={<Icon name="plus" size={16} />}
            title={reports.intake.openHelp(`${commandKey()}+N`)}
            aria-keyshortcuts="Control+N Meta+N"
            onClick={onNote}
          >
            {reports.intake.open}
          </Button>
        )}
        <BlankAndLock onBlank={onBlank} />
      </div>
    </section>
  );
}
