/**
 * @file Mantine dressed in our tokens, so that its overlays, menus and charts look like everything else.
 *
 * [Note: Native fields, Mantine overlays] Fields, buttons and tables are plain elements with our own CSS (`renderer/ui`): the
 * platform's own are the most accessible and cost nothing at start. Mantine does what the platform does not: dialogs, side
 * panels, menus, toasts, tabs, form state, charts. It is loaded after sign-in only; the lock screen stays tiny.
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e9f4f2',
  '#d3e8e5',
  '#a7d3cd',
  '#7ccbc4',
  '#54a9a3',
  '#338c87',
  '#23736f',
  '#176866',
  '#116160',
  '#0d5c5b',
];

export const theme = createTheme({
  primaryColor: 'teal',
  colors: { teal },
  primaryShade: { light: 9, dark: 6 },
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily: '"Noto Sans", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  headings: { fontFamily: '"Noto Sans", system-ui, sans-serif', fontWeight: '600' },
  defaultRadius: 8,
  cursorType: 'pointer',
});

/** Mantine's own variables, pointed at our tokens (its default greys measured under 4.5:1). */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--raised)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-bright': 'var(--ink)',
  },
  light: {},
  dark: {},
});
