import { Pause, Play } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../components/button.tsx';
import type { App } from '../state/app-parts.ts';
import { useAppOpener, type AppOpener } from '../state/app-opener.ts';

/**
 * Sound in one tap, on the first page too, before the app is there. What it needs is fetched while the page is idle
 * (build/fetch-ahead.ts), and made ready when a hand comes near.
 */
export function PlayForNow({ className = '' }: { readonly className?: string }) {
  const { t } = useTranslation();
  const opener = useAppOpener();
  const presence = useStore(opener.store);
  const app = presence.kind === 'open' ? presence.app : undefined;
  const isOn = useSounds(app);
  const prepare = (): void => prepareSound(opener);
  return (
    <button
      type="button"
      className={buttonClass('primary', `px-7 text-lg ${className}`)}
      onPointerEnter={prepare}
      onPointerDown={prepare}
      onFocus={prepare}
      onClick={() => void opener.open().then(({ player }) => (isOn ? player.toggle() : player.playForNow()))}
    >
      {isOn ? (
        <Pause aria-hidden size={20} fill="currentColor" />
      ) : (
        <Play aria-hidden size={20} fill="currentColor" />
      )}
      {isOn ? t('now.pause') : t('now.play')}
    </button>
  );
}

function prepareSound(opener: AppOpener): void {
  // Who taps is told why it did not come.
  opener.open().then(
    ({ player }) => player.prepare(),
    () => undefined,
  );
}

/** Whether something sounds; nothing does before the app is there. */
function useSounds(app: App | undefined): boolean {
  return useSyncExternalStore(
    (listener) => app?.player.subscribe(listener) ?? (() => undefined),
    () => {
      const now = app?.player.onNow();
      return now !== undefined && (now.kind === 'track' || now.kind === 'soundscape') && now.isOn;
    },
    // In the page as it is built, where nothing sounds (first-look.tsx).
    () => false,
  );
}
