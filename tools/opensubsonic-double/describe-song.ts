import type { Song } from '../made-up-music/songs.ts';
import type { SubsonicStage } from './subsonic-stage.ts';

/** A song as `Child` of the API: what the old protocol says, and OpenSubsonic's fields where it is spoken. */
export function describeSong(song: Song, { settings, plays }: SubsonicStage): Record<string, unknown> {
  const heard = plays.filter(({ songId, stage }) => songId === song.id && stage === 'heard');
  const last = Math.max(...heard.map(({ at = 0 }) => at));
  return {
    id: song.id,
    parent: 'folder',
    isDir: false,
    title: song.title,
    album: song.album,
    artist: song.artists.join(', '),
    ...(song.year !== undefined && { year: song.year }),
    ...(song.genres.length > 0 && { genre: song.genres[0] }),
    ...(song.hasCover && { coverArt: `mf-${song.id}` }),
    size: song.seconds * 44_100 + 44,
    contentType: 'audio/wav',
    suffix: song.suffix,
    duration: Math.round(song.seconds),
    bitRate: 353,
    path: `${song.artists[0]}/${song.album}/${song.title}.${song.suffix}`,
    type: 'music',
    isVideo: false,
    ...(settings.openSubsonic && {
      mediaType: 'song',
      genres: song.genres.map((name) => ({ name })),
      artists: song.artists.map((name) => ({ id: `ar-${name}`, name })),
      displayArtist: song.artists.join(' & '),
      moods: [],
      bpm: 0,
      ...(heard.length > 0 && { playCount: heard.length, played: new Date(last).toISOString() }),
      explicitStatus: song.explicit ? 'explicit' : '',
    }),
  };
}
