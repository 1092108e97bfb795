import type { CatalogueItem } from '@emoverse/domain';
import { BookmarkX } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Cover } from '../../components/cover.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ItemLinks } from '../../components/item-links.tsx';
import { PlayButton } from '../../player/play-button.tsx';
import { describeItem } from '../../messages/describe-item.ts';
import { formatDateTime } from '../../messages/format.ts';
import { AddToPlaylist } from '../playlists/add-to-playlist.tsx';
import { ownPicture } from '../../player/track.ts';
import { useApp } from '../../state/app.ts';

interface SavedCardProps {
  readonly item: CatalogueItem;
  readonly savedAt: number;
  readonly onRemove: () => void;
}

export function SavedCard({ item, savedAt, onRemove }: SavedCardProps) {
  const { t, i18n } = useTranslation();
  const { reactions } = useApp();
  const heading = useId();
  const target = { itemId: item.id };
  return (
    <article aria-labelledby={heading} className="card flex flex-wrap gap-4 p-4 sm:p-5">
      <Cover item={item} picture={ownPicture(item)} className="w-20 sm:w-28" />
      <div className="min-w-0 flex-1">
        <h2 id={heading} className="text-lg leading-snug">
          {item.title}
        </h2>
        {item.creators.length > 0 && <p className="text-[0.95rem]">{item.creators.slice(0, 3).join(', ')}</p>}
        <p className="text-sm text-ink-soft">{describeItem(item, t, i18n.language).join(' · ')}</p>
        <p className="text-sm text-ink-soft">
          {t('saved.at', { date: formatDateTime(savedAt, i18n.language) })}
        </p>
      </div>
      <div className="-mr-2 flex shrink-0 items-start">
        <AddToPlaylist itemId={item.id} title={item.title} />
        <IconButton icon={BookmarkX} label={t('saved.remove', { title: item.title })} onClick={onRemove} />
      </div>
      <div className="flex basis-full flex-wrap gap-2 empty:hidden">
        <PlayButton look="primary" playable={{ item }} />
        <ItemLinks item={item} onOpen={() => reactions.react(target, 'opened')} />
      </div>
    </article>
  );
}
