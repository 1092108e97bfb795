import type { BreathingPace } from '@emoverse/domain';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { breathPhase } from './breath-phase.ts';

const REDUCED = '(prefers-reduced-motion: reduce)';

interface BreathingPacerProps {
  readonly pace: BreathingPace;
  readonly seconds: number;
  readonly running: boolean;
}

/** A circle that breathes; with reduced motion a still one that counts. Readers hear the steps, not each breath. */
export function BreathingPacer({ pace, seconds, running }: BreathingPacerProps) {
  const { t } = useTranslation();
  const still = useSyncExternalStore(subscribe, () => window.matchMedia(REDUCED).matches);
  const { kind, left, fullness } = breathPhase(pace, seconds);
  const eased = 0.5 - Math.cos(fullness * Math.PI) / 2;
  return (
    <div aria-hidden className="relative grid size-60 place-items-center sm:size-72">
      <span className="absolute inset-0 rounded-full border border-line" />
      <span
        className="absolute inset-0 rounded-full bg-mood opacity-25"
        style={{ transform: `scale(${still ? 0.8 : 0.42 + 0.58 * eased})` }}
      />
      <span
        className="absolute inset-0 rounded-full bg-mood opacity-40"
        style={{ transform: `scale(${still ? 0.6 : 0.34 + 0.42 * eased})` }}
      />
      <span className="relative text-center">
        <span className="block font-display text-2xl">
          {running ? t(`breath.${kind}`) : t('practice.paused')}
        </span>
        <span className="block text-lg tabular-nums">{Math.ceil(left)}</span>
      </span>
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(REDUCED);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
