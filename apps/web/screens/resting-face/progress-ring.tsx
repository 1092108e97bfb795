import { Ring } from '../../components/ring.tsx';

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
      <Ring share={share} track="var(--line)" color="var(--accent)" />
      <span aria-hidden className="absolute inset-0 grid place-items-center font-display text-3xl">
        {text}
      </span>
    </div>
  );
}
