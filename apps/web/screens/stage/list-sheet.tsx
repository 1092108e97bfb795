import type { Recommended } from '@emoverse/api-contract';
import type { MediaDomain } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Sheet } from '../../components/sheet.tsx';
import { formatDay } from '../../messages/format.ts';
import { PlayAll } from '../../player/play-all.tsx';
import { useApp } from '../../state/app.ts';
import { KeepAsPlaylist } from '../../playlists/keep-as-playlist.tsx';
import { SaveOnSpotify } from '../../playlists/save-on-spotify.tsx';
import { SendList } from '../../playlists/send-list.tsx';
import { PlaySoundscape } from './play-soundscape.tsx';

interface ListSheetProps {
  readonly domain: MediaDomain;
  readonly items: readonly Recommended[];
  readonly onJourney: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What can be done with a whole shelf. */
export function ListSheet({ domain, items, onJourney, open, onClose }: ListSheetProps) {
  const { t, i18n } = useTranslation();
  const { services, visit } = useApp();
  const kind = useStore(visit.store, (state) => (state.kind === 'chosen' ? state.intent.kind : 'match'));
  const intent = t(`intent.${kind}.name`);
  const date = formatDay(services.now(), i18n.language);
  const list = {
    itemIds: items.map(({ item }) => item.id),
    name: t('playlist.listName', { domain: t(`domain.${domain}`), intent, date }),
    origin: onJourney ? ('journey' as const) : ('suggestions' as const),
  };
  return (
    <Sheet title={t(`shelf.${domain}`)} open={open} onClose={onClose}>
      <div className="grid justify-items-start gap-3">
        <PlayAll look="secondary" playables={items} onPlay={onClose} />
        <KeepAsPlaylist {...list} onKept={onClose} />
        {(domain === 'music' || domain === 'wellbeing') && <PlaySoundscape />}
        {domain === 'music' && (
          <SaveOnSpotify
            items={items.map(({ item }) => item)}
            name={t('spotify.playlistTitle', { intent, date })}
          />
        )}
        {open && domain === 'music' && <SendList key={list.itemIds.join(' ')} {...list} />}
      </div>
    </Sheet>
  );
}
