import { createHash } from 'node:crypto';
import type { Song } from '../made-up-music/songs.ts';
import type { Person } from '../made-up-music/stage.ts';

const TICKS_A_SECOND = 10_000_000;

/** A song as `BaseItemDto`. Genres come only where `Fields` names them. */
export function describeAudio(song: Song, fields: string): Record<string, unknown> {
  return {
    Name: song.title,
    ServerId: 'double',
    Id: song.id,
    Type: 'Audio',
    MediaType: 'Audio',
    Container: song.suffix,
    Artists: song.artists,
    ArtistItems: song.artists.map((Name) => ({ Name, Id: idOf(`artist ${Name}`) })),
    AlbumArtist: song.artists[0],
    Album: song.album,
    AlbumId: idOf(`album ${song.album}`),
    ...(song.year !== undefined && { ProductionYear: song.year }),
    RunTimeTicks: song.seconds * TICKS_A_SECOND,
    ImageTags: song.hasCover ? { Primary: idOf(`image ${song.id}`) } : {},
    ...(fields.split(',').includes('Genres') && { Genres: song.genres }),
  };
}

export function idOfPerson({ name }: Person): string {
  return idOf(`person ${name}`);
}

function idOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}
