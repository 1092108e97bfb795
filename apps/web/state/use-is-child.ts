import { useStore } from 'zustand';
import { useApp } from './app.ts';

/** Whether a child is there: no camera, and nothing of other sites. */
export function useIsChild(): boolean {
  const { profile } = useApp();
  return useStore(profile.store, (state) => state.kind === 'ready' && state.profile.kind === 'child');
}
