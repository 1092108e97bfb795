import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PracticeSession } from './practice-session.ts';

const TICK_MS = 100;

/** Seconds since the practice began, without the pauses; new ten times a second while it runs. */
export function usePracticeClock(session: PracticeSession): number {
  const running = useStore(session.store, (state) => state.kind === 'open' && state.running);
  // A jump to another step is shown at once.
  useStore(session.store);
  const [, setTicks] = useState(0);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      session.look();
      setTicks((ticks) => ticks + 1);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [running, session]);
  return session.elapsed();
}
