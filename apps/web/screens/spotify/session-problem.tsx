import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { StateNote } from '../../components/state-note.tsx';
import type { SpotifySession } from './spotify-session.ts';

/** Troubles that a new login ends. */
const LOGIN_CODES: ReadonlySet<string> = new Set([
  'spotify-login-again',
  'spotify-not-connected',
  'spotify-permission-missing',
]);

/** What went wrong, in words, and the way on. */
export function SessionProblem({ session }: { readonly session: SpotifySession }) {
  const { t } = useTranslation();
  const { player, error, hiccup } = useStore(session.store);
  const login = (
    <a href="/you/settings#spotify" className={buttonClass('primary')}>
      {t('spotify.loginAgain')}
    </a>
  );
  const start = (
    <Button look="primary" onClick={() => void session.startPlayer()}>
      {t('spotify.startPlayer')}
    </Button>
  );
  const dismiss = <Button onClick={() => session.dismissProblem()}>{t('common.close')}</Button>;
  if (error !== undefined) {
    const canStart = error.code === 'spotify-no-device' && player.kind !== 'ready';
    return (
      <StateNote
        urgent
        icon={CircleAlert}
        title={error.code === 'spotify-premium-needed' ? t('spotify.premiumNeeded') : t('failed.title')}
        actions={
          <>
            {LOGIN_CODES.has(error.code) && login}
            {canStart && start}
            <Button onClick={() => void session.refresh()}>{t('spotify.lookAgain')}</Button>
            {dismiss}
          </>
        }
      >
        <p>{error.status === 0 ? t('failed.unreachable') : error.message}</p>
      </StateNote>
    );
  }
  if (player.kind === 'failed') {
    const { trouble } = player;
    return (
      <StateNote
        urgent
        icon={CircleAlert}
        title={t('spotify.playerFailed')}
        actions={trouble === 'authentication_error' ? login : trouble === 'account_error' ? undefined : start}
      >
        <p>{t(`spotify.trouble.${trouble}`)}</p>
      </StateNote>
    );
  }
  if (hiccup === undefined) return null;
  return (
    <StateNote
      urgent
      icon={CircleAlert}
      title={t('failed.title')}
      actions={
        <>
          <Button
            look="primary"
            onClick={() =>
              void session.command({ command: hiccup === 'autoplay_failed' ? 'resume' : 'next' })
            }
          >
            {hiccup === 'autoplay_failed' ? t('spotify.resume') : t('spotify.next')}
          </Button>
          {dismiss}
        </>
      }
    >
      <p>{t(`spotify.trouble.${hiccup}`)}</p>
    </StateNote>
  );
}
