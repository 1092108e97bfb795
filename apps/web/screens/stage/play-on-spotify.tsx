import type { Recommended } from '@emoverse/api-contract';
import { ListMusic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { useSettings } from '../../state/use-settings.ts';
import { queueAddress } from '../spotify/queue-address.ts';

interface PlayOnSpotifyProps {
  readonly items: readonly Recommended[];
  /** What a playlist of the list would be called. */
  readonly title: string;
}

/**
 * Hands the list to the Spotify view, for who has set it up. It opens beside this one: the list stays, and the music
 * goes on while it is looked through.
 */
export function PlayOnSpotify({ items, title }: PlayOnSpotifyProps) {
  const { t } = useTranslation();
  const { spotifyClientId = '' } = useSettings();
  if (spotifyClientId === '' || items.length === 0) return null;
  const entries = items.map(({ item, impressionId }) => ({ itemId: item.id, impressionId }));
  return (
    <a href={queueAddress(entries, title)} target="emoverse-spotify" className={buttonClass('secondary')}>
      <ListMusic aria-hidden size={17} />
      {t('spotify.playListThere')}
    </a>
  );
}
