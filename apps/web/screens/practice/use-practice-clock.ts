import { useCallback, useEffect, useState } from 'react';
import { useApp } from '../../state/app.ts';
import { placeInSteps } from './place-in-steps.ts';

const TICK_MS = 100;

export interface PracticeClock {
  readonly stepIndex: number;
  readonly elapsedInStep: number;
  readonly secondsLeft: number;
  readonly running: boolean;
  readonly finished: boolean;
  toggle(): void;
  next(): void;
  back(): void;
  restart(): void;
}

/** Where a practice stands: seconds since its start, without the pauses. Hidden tabs keep time too. */
export function usePracticeClock(stepSeconds: readonly number[]): PracticeClock {
  const { services } = useApp();
  const [elapsed, setElapsed] = useState(0);
  const [running, setRunning] = useState(true);
  const place = placeInSteps(stepSeconds, elapsed);
  useEffect(() => {
    if (!running || place.finished) return;
    let last = services.now();
    const timer = setInterval(() => {
      const now = services.now();
      const passed = (now - last) / 1000;
      last = now;
      setElapsed((seconds) => seconds + passed);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [running, place.finished, services]);
  const startOf = (index: number): number =>
    stepSeconds.slice(0, index).reduce((sum, seconds) => sum + seconds, 0);
  return {
    ...place,
    running,
    toggle: useCallback(() => setRunning((before) => !before), []),
    next: () => setElapsed(startOf(place.stepIndex + 1)),
    back: () => setElapsed(startOf(Math.max(0, place.stepIndex - 1))),
    restart: () => {
      setElapsed(0);
      setRunning(true);
    },
  };
}
