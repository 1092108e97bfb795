import type { SpotifyStatus } from '@emoverse/api-contract';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { formatDay } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useAttempt } from '../../state/use-attempt.ts';
import { useRemote } from '../../state/use-remote.ts';
import { SettingsSection } from './settings-section.tsx';
import { SpotifyClientId } from './spotify-client-id.tsx';

/** Songs by the person's own Spotify: connecting and disconnecting. */
export function SpotifySettings() {
  const { t } = useTranslation();
  const { spotify } = useApp();
  const { spotify: end } = useSearch({ from: '/you/settings/$topic' });
  const load = useCallback(() => spotify.look(), [spotify]);
  const { state, again } = useRemote(load);
  const status = useStore(spotify.store, (session) => session.status);
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Back from Spotify: the page has just been loaded anew, at its top.
    if (end !== undefined && state.kind === 'ready') section.current?.scrollIntoView({ block: 'center' });
  }, [end, state.kind]);
  return (
    <div ref={section}>
      <SettingsSection id="spotify" title={t('spotify.title')} hint={t('spotify.hint')}>
        <p role="status" className={end === undefined ? 'sr-only' : 'rounded-xl bg-sunken p-4'}>
          {end === undefined ? '' : t(`spotify.end.${end}`)}
        </p>
        {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
        {status !== undefined && <Standing status={status} onChanged={again} />}
      </SettingsSection>
    </div>
  );
}

function Standing({ status, onChanged }: { readonly status: SpotifyStatus; readonly onChanged: () => void }) {
  const { t, i18n } = useTranslation();
  const attempt = useAttempt();
  const { services, toasts } = useApp();
  const connect = (): Promise<void> =>
    attempt(async () => {
      const { address } = await services.api.call('startSpotifyLogin', {});
      window.location.assign(address);
    });
  const disconnect = (): Promise<void> =>
    attempt(async () => {
      await services.api.call('disconnectSpotify', {});
      toasts.show(t('spotify.disconnected'));
      onChanged();
    });
  const connected = status.state === 'connected' || status.state === 'login-again';
  return (
    <>
      {status.openAt !== undefined && (
        <p className="rounded-xl bg-warn-wash p-4">
          {t('spotify.openAt')}{' '}
          <a className="underline underline-offset-4" href={`${status.openAt}/you/settings/music#spotify`}>
            {status.openAt}
          </a>
        </p>
      )}
      {status.state === 'connected' && status.until !== undefined && (
        <p>{t('spotify.connectedUntil', { date: formatDay(status.until, i18n.language) })}</p>
      )}
      {status.state === 'login-again' && (
        <p className="rounded-xl bg-warn-wash p-4">{t('spotify.loginOver')}</p>
      )}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {(status.state === 'not-connected' || status.state === 'login-again') && (
          <Button look="primary" disabled={status.openAt !== undefined} onClick={() => void connect()}>
            {status.state === 'login-again' ? t('spotify.loginAgain') : t('spotify.connect')}
          </Button>
        )}
        {connected && <Button onClick={() => void disconnect()}>{t('spotify.disconnect')}</Button>}
      </div>
      {!connected && <p className="text-sm text-ink-soft">{t('spotify.connectNotice')}</p>}
      <SpotifyClientId key={status.clientId} status={status} />
    </>
  );
}
