import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../state/app.ts';
import { loadPart } from '../../state/load-part.ts';

const loadPlayer = loadPart(() => import('./practice-player.tsx'));
const PracticePlayer = lazy(async () => ({ default: (await loadPlayer()).PracticePlayer }));

/** Holds the practice that is open, also after a reload; it ends with the page that it was begun on. */
export function PracticeStage() {
  const { practice } = useApp();
  const state = useStore(practice.store);
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const path = state.kind === 'open' ? state.path : undefined;
  const isElsewhere = path !== undefined && pathname !== undefined && path !== pathname;
  useEffect(() => {
    if (isElsewhere) practice.close();
  }, [isElsewhere, practice]);
  if (state.kind === 'closed' || pathname === undefined || isElsewhere) return null;
  return (
    <Suspense fallback={null}>
      <PracticePlayer state={state} />
    </Suspense>
  );
}
