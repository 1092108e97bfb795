interface StillPacerProps {
  /** What to do now; absent in a step without a rhythm of its own. */
  readonly label?: string;
  /** Seconds that it takes in all, and that are left of it. */
  readonly seconds: number;
  readonly left: number;
}

/** The rhythm without motion: a word, a number, and a bar that grows by whole seconds. */
export function StillPacer({ label, seconds, left }: StillPacerProps) {
  const whole = Math.ceil(left);
  const share = 1 - Math.min(1, whole / Math.max(1, seconds));
  return (
    <div aria-hidden className="grid w-full max-w-sm gap-3 text-center" data-still>
      {label !== undefined && <p className="font-display text-3xl">{label}</p>}
      <p className="text-4xl tabular-nums">{whole}</p>
      <div className="h-2.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
