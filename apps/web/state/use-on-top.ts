import { useEffect, useRef } from 'react';
import { useApp } from './app.ts';
import type { WorkOnTop } from './on-top.ts';

/** This work is the one thing before the person while the component that says so is shown. */
export function useOnTop(work: WorkOnTop): void {
  const { onTop } = useApp();
  const now = useRef(work);
  useEffect(() => {
    now.current = work;
  });
  const { item, impressionId } = work.playable;
  const canGo = work.onGone !== undefined;
  const canComeBack = work.onBack !== undefined;
  useEffect(
    () =>
      onTop.put({
        playable: impressionId === undefined ? { item } : { item, impressionId },
        onGone: canGo ? () => now.current.onGone?.() : undefined,
        onBack: canComeBack ? () => now.current.onBack?.() : undefined,
      }),
    [onTop, item, impressionId, canGo, canComeBack],
  );
}
