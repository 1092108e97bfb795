import { namedPeople } from '@emoverse/domain';
import {
  COUNT,
  idsFrom,
  itemIdOf,
  listCell,
  neededText,
  numberCell,
  textCell,
  type Imported,
  type Importer,
} from './importer.ts';

/** Podcasts with publisher and categories, from Spotify's or Apple's lists. */
export const podcasts: Importer = {
  name: 'podcasts',
  describes: 'podcasts with title, publisher and categories, as Spotify or Apple list them',
  needs: [
    ['title', 'name', 'collectionname'],
    ['publisher', 'author', 'artistname'],
    ['categories', 'category', 'primarygenrename', 'genres'],
    [
      'spotify_show_id',
      'show_id',
      'itunes_id',
      'collectionid',
      'episodes',
      'episode_count',
      'total_episodes',
    ],
  ],
  brings: 'items',
  take(row, context): Imported {
    const title = neededText(row, 'title', 'title', 'name', 'collectionname');
    const publisher = neededText(row, 'publisher', 'publisher', 'author', 'artistname');
    const show = textCell(row, 'spotify_show_id', 'show_id')?.match(/^[0-9A-Za-z]{22}$/)?.[0];
    const itunes = textCell(row, 'itunes_id', 'collectionid')?.match(/^\d{3,15}$/)?.[0];
    const genres = listCell(row, /[|;,]/, 'categories', 'category', 'primarygenrename', 'genres');
    const topics = listCell(row, /[|;,]/, 'topics');
    if (numberCell(row, COUNT, 'episodes', 'episode_count', 'total_episodes') === 0)
      return { kind: 'left-out', why: 'no episodes' };
    return {
      kind: 'item',
      item: {
        id: itemIdOf('podcast-import', title, publisher),
        domain: 'podcasts',
        title,
        creators: namedPeople([publisher]),
        language: textCell(row, 'language')
          ?.toLowerCase()
          .match(/^([a-z]{2})(?:[-_][a-z]{2})?$/)?.[1],
        genres,
        tags: topics,
        ...context.place({ domain: 'podcasts', title, genres, tags: topics }),
        externalIds: idsFrom({ spotifyShow: show, itunes }),
        factSources: ['podcast-import'],
        collection: 'podcasts-import',
      },
    };
  },
};
