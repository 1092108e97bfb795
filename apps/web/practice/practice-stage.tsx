import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { importWithRetry } from '../state/import-with-retry.ts';

const loadPlayer = importWithRetry(() => import('./practice-player.tsx'));
const PracticePlayer = lazy(async () => ({ default: (await loadPlayer()).PracticePlayer }));

/** Holds the practice that fills the screen, also after a reload; another page puts it aside. */
export function PracticeStage() {
  const { practice, player } = useApp();
  const state = useStore(practice.store);
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const path = state.kind === 'open' && state.isFull ? state.path : undefined;
  const isElsewhere = path !== undefined && pathname !== undefined && path !== pathname;
  useEffect(() => {
    if (isElsewhere) player.putPracticeAside();
  }, [isElsewhere, player]);
  if (state.kind === 'closed' || !state.isFull || pathname === undefined || isElsewhere) return null;
  return (
    <Suspense fallback={null}>
      <PracticePlayer state={state} />
    </Suspense>
  );
}
