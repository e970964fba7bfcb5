/** @file At the rail's foot: who is signed in, colours, language. */
import { Menu } from '@mantine/core';
import { useState } from 'react';
import { LANGUAGES } from '../../shared/values';
import { askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { LANGUAGE_NAMES, setLanguage, useLanguage } from '../text/language';
import { Icon } from '../ui/Icon';
import { useMe } from './me';
import classes from './SettingsMenu.module.css';

const THEMES = ['system', 'light', 'dark'] as const;

export function SettingsMenu() {
  const { shell } = useText();
  const me = useMe();
  const language = useLanguage();
  // Main holds the choice for all of Chromium; this only marks what was chosen in this window.
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('system');
  return (
    <Menu
      position="top-start"
      width={232}
      shadow="none"
      withinPortal
      transitionProps={{ duration: 100 }}
      classNames={{ dropdown: classes.dropdown }}
    >
      <Menu.Target>
        <button type="button" className={classes.button} title={shell.signedInAs(me.label)}>
          <Icon name="gear" size={16} />
          <span className={classes.words}>{shell.settings}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{shell.signedInAs(me.label)}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{shell.theme}</Menu.Label>
        {THEMES.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={theme === one}
            leftSection={<span className={theme === one ? classes.on : classes.off} />}
            onClick={() => {
              setTheme(one);
              void askShell('setTheme', { theme: one });
            }}
          >
            {shell.themes[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{shell.language}</Menu.Label>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={language === one}
            lang={one}
            leftSection={<span className={language === one ? classes.on : classes.off} />}
            onClick={() => setLanguage(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
