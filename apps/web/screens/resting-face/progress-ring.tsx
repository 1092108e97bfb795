const CIRCUMFERENCE = 2 * Math.PI * 44;

/** A ring that fills, 0…1, with something in its middle. It jumps rather than moves: nothing to be still for. */
export function ProgressRing({
  share,
  label,
  text,
}: {
  readonly share: number;
  readonly label: string;
  readonly text: string;
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * share)}
      className="relative size-36 shrink-0"
    >
      <svg aria-hidden viewBox="0 0 100 100" className="absolute inset-0 -rotate-90">
        <circle cx="50" cy="50" r="44" fill="none" stroke="var(--line)" strokeWidth="6" />
        <circle
          cx="50"
          cy="50"
          r="44"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="6"
          strokeLinecap="round"
          strokeDasharray={CIRCUMFERENCE}
          strokeDashoffset={CIRCUMFERENCE * (1 - Math.min(1, share))}
        />
      </svg>
      <span aria-hidden className="absolute inset-0 grid place-items-center font-display text-3xl">
        {text}
      </span>
    </div>
  );
}
