/** @file Colours, language, notices, the school's calendar, and who is signed in: a small panel over the rail's foot. The platform's own popover. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { LANGUAGES } from '../../shared/values';
import { askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { LANGUAGE_NAMES, useLanguage } from '../text/language';
import { Choice, optionsOf, RadioList } from '../ui/Choice';
import { chooseLanguage } from '../ui/choose-language';
import { Icon } from '../ui/Icon';
import { ChangePassphrase } from '../vault/ChangePassphrase';
import { useMe } from './me';
import classes from './SettingsMenu.module.css';

const NOTICES = ['off', 'on'] as const;
/** Minutes until the app locks itself. */
const LOCK_AFTER = ['1', '2', '5', '10', '15', '30'] as const;
const THEMES = ['system', 'light', 'dark'] as const;

const chosenTheme = () => THEMES.find((theme) => theme === new URLSearchParams(location.search).get('theme')) ?? 'system';

export function SettingsMenu() {
  const { shell, checkinBoard, backups, audit, vault, recovery } = useText();
  const me = useMe();
  const id = useId();
  const language = useLanguage();
  // Main holds the choice for all of Chromium; this only marks it.
  const notices = useQuery({ queryKey: ['vault', 'notices'], queryFn: () => askShell('notices', {}) });
  const [noticesOn, setNoticesOn] = useState<boolean>();
  const minutes = useQuery({ queryKey: ['vault', 'idleMinutes'], queryFn: () => askShell('idleMinutes', {}) });
  const [chosenMinutes, setChosenMinutes] = useState<string>();
  const lockAfter = chosenMinutes ?? String(minutes.data ?? 5);
  const [changing, setChanging] = useState(false);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>(chosenTheme);
  return (
    <>
      <button type="button" className={classes.button} popoverTarget={id}>
        <Icon name="gear" size={16} />
        {shell.settings}
      </button>
      <div id={id} popover="auto" className={classes.panel} role="dialog" aria-label={shell.settings}>
        <p className={classes.who}>{shell.signedInAs(me.label)}</p>
        <RadioList
          label={shell.theme}
          value={theme}
          options={optionsOf(THEMES, shell.themes)}
          onChange={(next) => {
            setTheme(next);
            void askShell('setTheme', { theme: next });
          }}
        />
        <Choice
          label={shell.lockAfter}
          help={shell.lockAfterHelp}
          value={LOCK_AFTER.find((one) => one === lockAfter)}
          options={LOCK_AFTER.map((value) => ({ value, label: shell.minutes(Number(value)) }))}
          nothing={shell.minutes(Number(lockAfter))}
          onChange={(next) => {
            if (next === undefined) return;
            setChosenMinutes(next);
            void askShell('idleMinutes', { minutes: Number(next) });
          }}
        />
        <RadioList label={shell.language} value={language} options={optionsOf(LANGUAGES, LANGUAGE_NAMES)} onChange={chooseLanguage} />
        <button
          type="button"
          className={classes.link}
          onClick={() => {
            document.getElementById(id)?.hidePopover();
            setChanging(true);
          }}
        >
          {vault.change.link}
        </button>
        {me.role === 'counselor' && (
          <>
            <RadioList
              label={checkinBoard.notices.label}
              help={checkinBoard.notices.help}
              value={(noticesOn ?? notices.data) === true ? 'on' : 'off'}
              options={optionsOf(NOTICES, checkinBoard.notices)}
              onChange={(next) => {
                setNoticesOn(next === 'on');
                void askShell('notices', { on: next === 'on' });
              }}
            />
            <Link to="/calendar" className={classes.link} onClick={() => document.getElementById(id)?.hidePopover()}>
              {shell.calendar}
            </Link>
            <Link to="/recovery" className={classes.link} onClick={() => document.getElementById(id)?.hidePopover()}>
              {recovery.link}
            </Link>
            <Link to="/backups" className={classes.link} onClick={() => document.getElementById(id)?.hidePopover()}>
              {backups.link}
            </Link>
            <Link to="/trail" className={classes.link} onClick={() => document.getElementById(id)?.hidePopover()}>
              {audit.link}
            </Link>
          </>
        )}
      </div>
      {changing && <ChangePassphrase label={me.label} onClose={() => setChanging(false)} />}
    </>
  );
}
