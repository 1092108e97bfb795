import type { ApiClient } from '@emoverse/api-contract';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { DeviceChoice } from './device-choice.tsx';
import { NowPlayingPanel } from './now-playing-panel.tsx';
import type { readQueue } from './queue-address.ts';
import { QueueList } from './queue-list.tsx';
import { SessionProblem } from './session-problem.tsx';
import type { SpotifySession } from './spotify-session.ts';

/** How often it is asked what plays elsewhere, while somebody looks. */
const LOOK_MS = 5_000;

interface SpotifyDeckProps {
  readonly api: ApiClient;
  readonly session: SpotifySession;
  readonly queue: ReturnType<typeof readQueue>;
}

/** Player, devices and list of a connected person. */
export function SpotifyDeck({ api, session, queue }: SpotifyDeckProps) {
  const { t } = useTranslation();
  const player = useStore(session.store, (state) => state.player);
  useEffect(() => {
    void session.refresh();
    const timer = setInterval(() => {
      if (!document.hidden) void session.refresh();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [session]);
  return (
    <div className="grid gap-6">
      <SessionProblem session={session} />
      <section aria-label={t('spotify.playerHere')} className="card flex flex-wrap items-center gap-4 p-5">
        <p role="status" className="flex-1">
          {player.kind === 'failed' ? t('spotify.player.off') : t(`spotify.player.${player.kind}`)}
        </p>
        {player.kind !== 'ready' && (
          <Button
            look="primary"
            disabled={player.kind === 'starting'}
            onClick={() => void session.startPlayer()}
          >
            {t('spotify.startPlayer')}
          </Button>
        )}
        {player.kind === 'off' && <p className="w-full text-sm text-ink-soft">{t('spotify.startNotice')}</p>}
      </section>
      <NowPlayingPanel session={session} />
      <DeviceChoice session={session} />
      <QueueList api={api} session={session} queue={queue} />
    </div>
  );
}
