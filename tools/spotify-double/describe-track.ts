import { idOf, type Track } from './catalogue.ts';

const page = (kind: string, id: string) => ({
  external_urls: { spotify: `https://open.spotify.com/${kind}/${id}` },
  href: `https://api.spotify.com/v1/${kind}s/${id}`,
  id,
  type: kind,
  uri: `spotify:${kind}:${id}`,
});

const artistOf = (name: string) => ({ ...page('artist', idOf(`artist ${name}`)), name });

/**
 * A track object as it is since February 2026: without `available_markets`, `linked_from` and `popularity`; and
 * without the preview address, which new apps have not had since November 2024.
 */
export function describeTrack(track: Track) {
  return {
    ...page('track', track.id),
    name: track.name,
    artists: track.artists.map(artistOf),
    album: {
      ...page('album', idOf(`album ${track.album}`)),
      name: track.album,
      album_type: 'album',
      artists: track.artists.map(artistOf),
      images: [],
      release_date: String(track.year),
      release_date_precision: 'year',
      total_tracks: 1,
    },
    disc_number: 1,
    duration_ms: track.durationMs,
    explicit: track.explicit,
    is_local: false,
    is_playable: true,
    track_number: 1,
  };
}
