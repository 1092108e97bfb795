import { useMemo } from 'react';
import { Cover } from '../components/cover.tsx';
import { coverAddress, type Track } from './track.ts';

/** The picture that the file carries, or a drawn one. */
export function TrackCover({ track }: { readonly track: Track }) {
  const item = useMemo(
    () => ({
      id: track.itemId,
      domain: 'music' as const,
      title: track.title,
      creators: track.artists,
      mood: track.mood,
      genres: track.genres,
    }),
    [track],
  );
  return <Cover item={item} size={48} words={false} picture={coverAddress(track)} />;
}
