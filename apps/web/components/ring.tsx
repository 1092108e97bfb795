const RADIUS = 44;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

interface RingProps {
  /** 0…1. */
  readonly share: number;
  readonly track: string;
  readonly color: string;
}

/** A ring that fills. */
export function Ring({ share, track, color }: RingProps) {
  const circle = { cx: 50, cy: 50, r: RADIUS, fill: 'none', strokeWidth: 6 };
  return (
    <svg aria-hidden viewBox="0 0 100 100" className="absolute inset-0 -rotate-90">
      <circle {...circle} stroke={track} />
      <circle
        {...circle}
        stroke={color}
        strokeLinecap="round"
        strokeDasharray={CIRCUMFERENCE}
        strokeDashoffset={CIRCUMFERENCE * (1 - Math.min(1, share))}
      />
    </svg>
  );
}
