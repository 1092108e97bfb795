import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { importWithRetry } from '../state/import-with-retry.ts';
import { useOnNow } from './use-on-now.ts';

const loadBar = importWithRetry(() => import('./player-bar.tsx'));
const PlayerBar = lazy(async () => ({ default: (await loadBar()).PlayerBar }));

/** The place of the one bar on every page; it comes with the first thing that plays or is asked. */
export function PlayerSlot() {
  const { t } = useTranslation();
  const { player } = useApp();
  const now = useOnNow();
  const asking = useStore(player.store, (state) => state.asking);
  // A practice that fills the screen has its buttons there.
  const isBare = now.kind === 'nothing' || (now.kind === 'practice' && now.state.isFull);
  if (isBare && asking === undefined) return null;
  return (
    <Suspense
      fallback={
        <p role="status" className="sticky bottom-(--bar) z-20 border-t border-line bg-paper/95 p-4">
          {t('common.loading')}
        </p>
      }
    >
      <PlayerBar />
    </Suspense>
  );
}
