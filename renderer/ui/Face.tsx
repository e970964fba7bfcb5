/** @file Five faces from very sad to very glad, drawn as lines: they print in black and follow the ink of the screen. */

/** How far the mouth bends: down below zero, up above. */
const MOUTH = [-13, -7, 0, 7, 13] as const;

/** @param mood 1 to 5 */
export function Face({ mood }: { mood: number }) {
  const bend = MOUTH[mood - 1] ?? 0;
  const y = 43 - bend / 2;
  return (
    <svg
      viewBox="0 0 64 64"
      width="64"
      height="64"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="32" cy="32" r="28" />
      <circle cx="23" cy="26" r="2.6" fill="currentColor" stroke="none" />
      <circle cx="41" cy="26" r="2.6" fill="currentColor" stroke="none" />
      <path d={`M19 ${y} Q32 ${y + bend * 1.4} 45 ${y}`} />
      {mood === 1 && <path d="M18 22 L26 18 M46 22 L38 18" />}
    </svg>
  );
}
