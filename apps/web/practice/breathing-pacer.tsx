import type { BreathPhase } from './breath-phase.ts';

interface BreathingPacerProps {
  readonly phase: BreathPhase;
  /** What to do now. */
  readonly label: string;
}

/** A circle that breathes. Those who do not see it are told each phase by `PracticeAnnouncer`. */
export function BreathingPacer({ phase, label }: BreathingPacerProps) {
  const eased = 0.5 - Math.cos(phase.fullness * Math.PI) / 2;
  return (
    <div aria-hidden className="relative grid size-60 place-items-center sm:size-72">
      <span className="absolute inset-0 rounded-full border border-line" />
      <span
        className="absolute inset-0 rounded-full bg-mood opacity-25"
        style={{ transform: `scale(${0.42 + 0.58 * eased})` }}
      />
      <span
        className="absolute inset-0 rounded-full bg-mood opacity-40"
        style={{ transform: `scale(${0.34 + 0.42 * eased})` }}
      />
      <span className="relative text-center">
        <span className="block font-display text-2xl">{label}</span>
        <span className="block text-lg tabular-nums">{Math.ceil(phase.left)}</span>
      </span>
    </div>
  );
}
