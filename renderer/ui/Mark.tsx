/** @file The app's mark: seats round a circle, one of them holding the talking piece. */

const SEATS = 9;

export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden="true">
      {Array.from({ length: SEATS }, (_, seat) => {
        const angle = (seat / SEATS) * 2 * Math.PI - Math.PI / 2;
        const speaks = seat === 1;
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the seats never change
            key={seat}
            cx={24 + 18 * Math.cos(angle)}
            cy={24 + 18 * Math.sin(angle)}
            r={speaks ? 4.6 : 3.4}
            fill={speaks ? 'var(--accent-fill)' : 'var(--line-strong)'}
          />
        );
      })}
    </svg>
  );
}
