/** @file The few pictures there are. Only lock, search and close may stand without a word (design: look). Drawn on a 20 px grid. */

const PATHS = {
  lock: 'M5.5 9.5h9v7h-9zM7.3 9.5V6.6a2.7 2.7 0 0 1 5.4 0v2.9',
  search: 'M8.8 3.5a5.3 5.3 0 1 1 0 10.6 5.3 5.3 0 0 1 0-10.6zM12.8 12.8l3.9 3.9',
  close: 'm5 5 10 10M15 5 5 15',
  blank: 'M2.5 4.5h15v9h-15zM7 17h6',
  print: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11h8v5.5H6z',
  plus: 'M10 4v12M4 10h12',
  help: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM7.8 7.8a2.2 2.2 0 1 1 3 2.1c-.6.2-.8.7-.8 1.6M10 14.2v.1',
  gear: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4.2v3.6M7 12.2v3.6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
