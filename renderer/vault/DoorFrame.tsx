/** @file The frame of every screen before sign-in: bands, the mark, one calm column. Light: no router, no Mantine. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/catalogue';
import { monthName } from '../text/dates';
import { LANGUAGE_NAMES, useLanguage } from '../text/language';
import { Bands } from '../ui/Bands';
import { chooseLanguage } from '../ui/choose-language';
import { Mark } from '../ui/Mark';
import classes from './DoorFrame.module.css';

/** The month that this version is from, told by main once it is old. */
const oldSince = () => /^\d{4}-\d{2}$/.exec(new URLSearchParams(location.search).get('old') ?? '')?.[0];

export interface DoorFrameProps {
  title?: string;
  lead?: ReactNode;
  children: ReactNode;
  /** Small things under the column. */
  foot?: ReactNode;
  practice?: boolean;
  developmentRuntime?: boolean;
}

export function DoorFrame({ title, lead, children, foot, practice = false, developmentRuntime = false }: DoorFrameProps) {
  const { shell } = useText();
  const language = useLanguage();
  const other = language === 'en' ? 'es' : 'en';
  const old = oldSince();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another screen
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea, select')) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={classes.window}>
      <Bands practice={practice} developmentRuntime={developmentRuntime} />
      <main className={classes.main}>
        <div className={classes.brand}>
          <Mark size={36} />
          <span>{shell.app}</span>
          <button type="button" lang={other} className={classes.language} onClick={() => chooseLanguage(other)}>
            {LANGUAGE_NAMES[other]}
          </button>
        </div>
        {title !== undefined && (
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
        )}
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        {children}
        {foot !== undefined && <div className={classes.foot}>{foot}</div>}
        {old !== undefined && <p className={classes.old}>{shell.oldVersion(monthName(`${old}-01`, language))}</p>}
      </main>
    </div>
  );
}
