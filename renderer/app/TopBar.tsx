/** @file The bar over every screen: search at the left (counselor), and at the right, always at the same place, blank and lock. */
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type Ref, useEffect, useState } from 'react';
import { isPrintedCode } from '../../shared/paperforms/code';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Lists';
import { Mark } from '../ui/Mark';
import { HelpLink } from './HelpLink';
import { commandKey } from './keys';
import { lockNow } from './lock';
import { useMe } from './me';
import { HOME } from './places';
import { SettingsMenu } from './SettingsMenu';
import classes from './TopBar.module.css';

/** Quiet time before the list is asked, in milliseconds: below what is felt, above what a fast typist leaves. */
const PAUSE_MS = 120;

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
      {me.role === 'counselor' ? (
        <CaseSearch searchRef={searchRef} />
      ) : (
        <Link to={HOME[me.role]} className={classes.name}>
          <Mark size={24} />
          <span>{me.role === 'facilitator' ? shell.circles : shell.summaries}</span>
        </Link>
      )}
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
        <Button small icon={<Icon name="blank" size={16} />} title={shell.blankHelp} onClick={onBlank}>
          {shell.blank}
        </Button>
        <Button small icon={<Icon name="lock" size={16} />} title={shell.lockHelp(`${commandKey()}+L`)} onClick={() => void lockNow()}>
          {shell.lock}
        </Button>
      </div>
    </section>
  );
}

/** Typing goes to the case list and searches there; the list keeps the words in its address. */
function CaseSearch({ searchRef }: { searchRef: Ref<HTMLInputElement> }) {
  const { shell } = useText();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).search ?? '';
  const [typed, setTyped] = useState(asked);
  const [own, setOwn] = useState(false);
  const router = useRouter();

  // Somebody went elsewhere before the pause was over: the search must not fetch them back.
  useEffect(() => router.subscribe('onBeforeNavigate', () => setOwn(false)), [router]);
  // The address changed by itself (back, another link): show its words.
  useEffect(() => {
    if (!own) setTyped(asked);
  }, [asked, own]);
  useEffect(() => {
    if (!own) return undefined;
    const timer = setTimeout(() => {
      setOwn(false);
      // The code of a paper form leads to the form: nothing else is spelt like one.
      if (isPrintedCode(typed)) {
        setTyped('');
        void navigate({ to: '/paper-forms', search: { code: typed.trim() } });
        return;
      }
      void navigate({ to: '/cases', search: (before) => ({ ...before, search: typed.trim() === '' ? undefined : typed }) });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, own, navigate]);

  return (
    <search className={classes.search}>
      <Icon name="search" size={16} />
      <input
        ref={searchRef}
        type="search"
        value={typed}
        aria-label={shell.search}
        placeholder={shell.search}
        title={shell.searchHint}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOwn(true);
        }}
      />
      <Kbd>{`${commandKey()} K`}</Kbd>
    </search>
  );
}
