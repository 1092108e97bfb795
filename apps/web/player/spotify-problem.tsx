import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../components/button.tsx';
import type { SpotifySessionState } from '../spotify/spotify-state.ts';
import { useApp } from '../state/app.ts';
import { SpotifyDevices } from './spotify-devices.tsx';

/** Why the person's Spotify does not play, in words. */
export function SpotifyProblem() {
  const { t } = useTranslation();
  const { spotify } = useApp();
  return describe(useStore(spotify.store), t);
}

/** What ends such a problem: another login, or another device. */
export function SpotifyWaysOn() {
  const { t } = useTranslation();
  const { spotify } = useApp();
  const { account, problem } = useStore(spotify.store);
  const trouble = problem?.kind === 'player' ? problem.trouble : undefined;
  if (account === 'no-premium') return null;
  if (account !== 'connected' || trouble === 'authentication_error')
    return (
      <Link
        to="/you/settings/$topic"
        params={{ topic: 'music' }}
        hash="spotify"
        className={buttonClass('secondary', '', 'small')}
      >
        {account === 'none' ? t('spotify.toSettings') : t('spotify.loginAgain')}
      </Link>
    );
  // No player in this page: there may be another.
  return trouble === 'initialization_error' ? <SpotifyDevices /> : null;
}

function describe({ account, problem }: SpotifySessionState, t: TFunction): string {
  if (account === 'none') return t('spotify.notConnected');
  if (account === 'login-again') return t('spotify.loginOver');
  if (problem?.kind === 'player') return t(`spotify.trouble.${problem.trouble}`);
  if (account === 'no-premium') return t('spotify.premiumNeeded');
  return problem?.kind === 'refused' ? problem.error.message : '';
}
