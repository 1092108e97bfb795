import type { ApiClient } from '@emoverse/api-contract';
import { eventIdSchema } from '@emoverse/domain';
import { Link2Off } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import type { Outbox } from '../../state/outbox.ts';
import type { OneSound } from '../../sound/one-sound.ts';
import { useRemote } from '../../state/use-remote.ts';
import type { OpenPlayer } from './playback-sdk.ts';
import { readQueue } from './queue-address.ts';
import { SpotifyDeck } from './spotify-deck.tsx';
import { SpotifySession } from './spotify-session.ts';

export interface SpotifyScreenProps {
  readonly api: ApiClient;
  readonly now: () => number;
  readonly newId: () => string;
  readonly outbox: Outbox;
  readonly oneSound: OneSound;
  readonly loadSdk: (script: string) => Promise<OpenPlayer>;
}

/** The view that plays on Spotify. Spotify's content stands alone here. */
export function SpotifyScreen({ api, now, newId, outbox, oneSound, loadSdk }: SpotifyScreenProps) {
  const { t } = useTranslation();
  const load = useCallback((signal: AbortSignal) => api.call('getSpotify', {}, { signal }), [api]);
  const { state, again } = useRemote(load);
  const fragment = useFragment();
  const queue = useMemo(() => readQueue(fragment), [fragment]);
  const script = state.kind === 'ready' ? state.value.playerScript : undefined;
  const session = useMemo(() => {
    if (script === undefined) return undefined;
    return new SpotifySession({
      api,
      now,
      loadSdk: () => loadSdk(script),
      playerName: t('spotify.playerName'),
      // The learner is told of our item and its showing, and of nothing else.
      onPlayed: (itemId) =>
        outbox.addFeedback({
          kind: 'reaction',
          id: eventIdSchema.parse(newId()),
          ...(queue.entries.find((entry) => entry.itemId === itemId) ?? { itemId }),
          action: 'played',
          at: now(),
        }),
    });
  }, [api, now, newId, outbox, loadSdk, script, t, queue]);
  useEffect(() => {
    if (session === undefined) return;
    const leaveTurns = oneSound.join({
      name: 'spotify',
      isHeard: () => session.isHeardHere(),
      isWanted: () => session.isHeardHere(),
      giveWay: (to) => session.giveWay(to),
      subscribe: (listener) => session.store.subscribe(listener),
    });
    const leave = (): void => session.dispose();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leaveTurns();
      leave();
    };
  }, [session, oneSound]);
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-full bg-accent px-5 py-3 text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('nav.skip')}
      </a>
      <header className="border-b border-line/70 bg-paper">
        <nav
          aria-label={t('nav.main')}
          className="mx-auto flex min-h-16 max-w-6xl flex-wrap items-center gap-2 px-4 sm:px-6"
        >
          <a href="/stage" className={buttonClass('quiet')}>
            {t('spotify.back')}
          </a>
          <a href="/you/settings#spotify" className={buttonClass('quiet', 'ml-auto')}>
            {t('nav.settings')}
          </a>
          <a href="/help" className={buttonClass('quiet')}>
            {t('nav.help')}
          </a>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <Page title={t('spotify.viewTitle')} intro={t('spotify.viewIntro')}>
          {state.kind === 'loading' && <LoadingNote rows={3} onRetry={again} />}
          {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
          {state.kind === 'ready' && session === undefined && (
            <StateNote
              icon={Link2Off}
              title={state.value.state === 'login-again' ? t('spotify.loginOver') : t('spotify.notConnected')}
              actions={
                <a href="/you/settings#spotify" className={buttonClass('primary')}>
                  {t('spotify.toSettings')}
                </a>
              }
            />
          )}
          {session !== undefined && <SpotifyDeck api={api} session={session} queue={queue} />}
        </Page>
      </main>
    </>
  );
}

/** What stands behind the # of the address; another list may be handed to this very tab. */
function useFragment(): string {
  const [fragment, setFragment] = useState(window.location.hash);
  useEffect(() => {
    const changed = (): void => {
      // The link that skips to the content is no list.
      if (window.location.hash.includes('items=')) setFragment(window.location.hash);
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return fragment;
}
