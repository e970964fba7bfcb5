/** @file The window around the screens: bands, rail, top bar with search, blank and lock at the same place, the page. */
import { Notifications } from '@mantine/notifications';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NoteNow } from '../intakes/NoteNow';
import { useText } from '../text/catalogue';
import { Bands } from '../ui/Bands';
import { isHandedOver } from '../ui/FullWindow';
import { Mark } from '../ui/Mark';
import { putToastsAway } from '../ui/toast';
import { BlankScreen } from './BlankScreen';
import { HelpLink } from './HelpLink';
import { makeKeyReader, SOMETHING } from './keys';
import { lockNow } from './lock';
import { useSignedIn } from './me';
import { NotFound } from './NotFound';
import { isForTheRoom, mayOpen, RAIL } from './places';
import { RoomBar } from './RoomBar';
import { SettingsMenu } from './SettingsMenu';
import classes from './Shell.module.css';
import { TopBar } from './TopBar';
import { useNotices } from './useNotices';

export function Shell() {
  const t = useText();
  const { me, practice, developmentRuntime } = useSignedIn();
  const navigate = useNavigate();
  const [blank, setBlank] = useState(false);
  const [noting, setNoting] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const room = isForTheRoom(path);
  const rail = room ? [] : RAIL[me.role];
  useNotices(me.role === 'counselor' && !room);
  const uncover = useCallback(() => setBlank(false), []);

  useEffect(() => {
    const read = makeKeyReader();
    const press = (event: KeyboardEvent) => {
      const wish = read(event);
      if (wish === undefined) return;
      event.preventDefault();
      // Others read along, or were handed the screen: they can cover it and lock it, and nothing else comes up over what they see.
      if ((room || isHandedOver()) && wish !== 'lock' && wish !== 'blank') return;
      if (wish === 'lock') void lockNow();
      if (wish === 'blank') setBlank(true);
      if (wish === 'search') search.current?.focus();
      if (wish === 'help') void navigate({ to: '/help' });
      if (wish === 'note' && me.role === 'counselor') setNoting(true);
    };
    const something = () => void read(SOMETHING);
    window.addEventListener('keydown', press, true);
    window.addEventListener('pointerdown', something, true);
    window.addEventListener('input', something, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('pointerdown', something, true);
      window.removeEventListener('input', something, true);
    };
  }, [navigate, me.role, room]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen starts at its top
  useEffect(() => main.current?.scrollTo({ top: 0 }), [path]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, other messages
  useEffect(() => putToastsAway(room ? 'all' : 'of-screen'), [path, room]);

  return (
    <BlankScreen blank={blank} onBack={uncover}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t.shell.skip}
      </button>
      <div className={classes.window}>
        <Bands practice={practice} developmentRuntime={developmentRuntime} />
        <div className={rail.length > 0 ? classes.body : `${classes.body} ${classes.noRail}`}>
          {rail.length > 0 && (
            <nav className={classes.rail} aria-label={t.shell.rail}>
              <div className={classes.mark}>
                <Mark size={32} />
              </div>
              <ul className={classes.entries}>
                {rail.map((entry) => (
                  <li key={entry.to}>
                    <Link to={entry.to} className={classes.entry} activeOptions={{ includeSearch: false }}>
                      {t.shell[entry.text]}
                    </Link>
                  </li>
                ))}
              </ul>
              <HelpLink />
              <SettingsMenu />
            </nav>
          )}
          <div className={classes.right}>
            {room ? (
              <RoomBar onBlank={() => setBlank(true)} />
            ) : (
              <TopBar searchRef={search} onBlank={() => setBlank(true)} onNote={() => setNoting(true)} hasRail={rail.length > 0} />
            )}
            <main id="main" ref={main} tabIndex={-1} className={classes.main}>
              {mayOpen(me.role, path) ? <Outlet /> : <NotFound />}
            </main>
            {/* In a row of its own and not over the page: nothing that can be pressed ever lies under a message. */}
            <Notifications
              withinPortal={false}
              position="bottom-center"
              limit={3}
              classNames={{ root: classes.messages ?? '', notification: classes.message ?? '' }}
            />
          </div>
        </div>
      </div>
      {noting && <NoteNow onClose={() => setNoting(false)} />}
    </BlankScreen>
  );
}
