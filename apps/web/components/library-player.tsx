import type { CatalogueItem } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';

interface LibraryPlayerProps {
  readonly item: CatalogueItem;
  readonly onPlay: () => void;
  readonly onFinished: () => void;
}

/** Collection of the tracks that were scanned on the server's machine. */
const LIBRARY = 'library';

/** Plays a track of the person's own, from their own machine; nothing is loaded before they press play. */
export function LibraryPlayer({ item, onPlay, onFinished }: LibraryPlayerProps) {
  const { t } = useTranslation();
  if (item.collection !== LIBRARY) return null;
  return (
    // Music of the person's own: there are no captions to be had.
    // eslint-disable-next-line jsx-a11y-x/media-has-caption
    <audio
      controls
      preload="none"
      src={`/api/library/tracks/${encodeURIComponent(item.id)}/audio`}
      aria-label={t('library.player', { title: item.title })}
      onPlay={onPlay}
      onEnded={onFinished}
      className="h-10 w-full min-w-0"
    />
  );
}
