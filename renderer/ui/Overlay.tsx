/** @file What comes over the page: dialog, side panel, the question before something goes, tabs. On Mantine. */
import { Drawer, Tabs as MantineTabs, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../text/catalogue';
import classes from './Overlay.module.css';

export interface OverlayProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `form` is 520 px wide, `wide` 760, `whole` as much as there is: to look at something. */
  width?: 'form' | 'wide' | 'whole';
}

const SIZES = { form: 520, wide: 760, whole: 'min(1400px, 96vw)' } as const;

/** A dialog for one thing. Escape closes it; focus goes back to where it was. */
export function Dialog({ title, open, onClose, children, width = 'form' }: OverlayProps) {
  const { ui } = useText();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={SIZES[width]}
      centered
      padding={28}
      shadow="none"
      closeButtonProps={{ 'aria-label': ui.close }}
      overlayProps={{ color: 'var(--shade)', backgroundOpacity: 1 }}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      <Body>{children}</Body>
    </Modal>
  );
}

/** A panel at the side, for reading or writing beside the page. */
export function SidePanel({ title, open, onClose, children, width = 'form' }: OverlayProps) {
  const { ui } = useText();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      position="right"
      size={SIZES[width]}
      padding={28}
      shadow="none"
      closeButtonProps={{ 'aria-label': ui.close }}
      overlayProps={{ color: 'var(--shade)', backgroundOpacity: 1 }}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{ content: classes.panel, header: classes.header, title: classes.title }}
    >
      <Body>{children}</Body>
    </Drawer>
  );
}

/**
 * Focus begins at the first field, or at the words: never at the close button. It goes back to what opened this, also where the whole
 * dialog is taken away at once, which Mantine does not see.
 */
function Body({ children }: { children: ReactNode }) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Later, when it is known whether something else has the focus by now.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  return (
    <div
      tabIndex={-1}
      className={classes.body}
      ref={(node) => {
        (node?.querySelector('input:not([type="hidden"]), textarea, select') ?? node)?.setAttribute('data-autofocus', '');
      }}
    >
      {children}
    </div>
  );
}

export interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly { value: T; label: string; count?: number }[];
  children: ReactNode;
}

/** Views of one thing. Arrow keys move between them. */
export function Tabs<T extends string>({ label, value, onChange, tabs, children }: TabsProps<T>) {
  return (
    <MantineTabs
      value={value}
      onChange={(next) => {
        const tab = tabs.find((one) => one.value === next);
        if (tab) onChange(tab.value);
      }}
      classNames={{ list: classes.tabs, tab: classes.tab }}
    >
      <MantineTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
            {tab.count !== undefined && <span className={classes.count}> {tab.count}</span>}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      <MantineTabs.Panel value={value}>{children}</MantineTabs.Panel>
    </MantineTabs>
  );
}
