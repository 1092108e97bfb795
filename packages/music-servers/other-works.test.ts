import { expect, it } from 'vitest';
import { idOfWork } from '../../tools/jellyfin-double/describe-work.ts';
import { NADIA, openJellyfinDouble, openSubsonicDouble } from '../../tools/made-up-music/open-double.ts';
import { manySongs } from '../../tools/made-up-music/songs.ts';
import { connectServer } from './connect-server.ts';
import type { MusicServerClient, ServerKind, ServerTrack } from './music-server-client.ts';
import { openServer } from './open-server.ts';

async function open(kind: ServerKind, fetch: typeof globalThis.fetch): Promise<MusicServerClient> {
  const parts = { fetch, newSecret: () => 'a-salt-or-a-device' };
  const { address, login } = await connectServer({ kind, ...NADIA }, parts);
  return openServer(address, login, fetch);
}

const allWorks = async (server: MusicServerClient): Promise<ServerTrack[]> => {
  const works: ServerTrack[] = [];
  for (let cursor: number | undefined = 0; cursor !== undefined;) {
    const page = await server.page(cursor);
    works.push(...page.tracks);
    cursor = page.next;
  }
  return works;
};

it('a Jellyfin server gives films, series and audiobooks beside its songs, each with its page, and no episodes', async () => {
  const { stage, fetch } = openJellyfinDouble();
  const bare = { genres: [], tags: [], people: [], ids: {} };
  stage.songs = [];
  stage.works = [
    {
      ...{ ...bare, type: 'Movie', name: '12 Angry Men', year: 1957, minutes: 96, rating: 'Not Rated' },
      genres: ['Crime', 'Drama'],
      tags: ['Justice'],
      people: [
        { Name: 'Sidney Lumet', Type: 'Director' },
        { Name: 'Henry Fonda', Type: 'Actor' },
      ],
      ids: { Imdb: 'tt0050083', Tmdb: '389', Other: 'x' },
    },
    { ...bare, type: 'Series', name: 'Night Shift', rating: 'TV-MA', ids: { Tmdb: '389' } },
    { ...bare, type: 'Episode', name: 'Pilot' },
    {
      ...{ ...bare, type: 'AudioBook', name: 'The Left Hand of Darkness' },
      people: [{ Name: 'Ursula K. Le Guin', Type: 'Author' }],
    },
  ];
  const works = await allWorks(await open('jellyfin', fetch));
  const film = idOfWork({ type: 'Movie', name: '12 Angry Men' });
  expect(works).toEqual([
    {
      ...{ remoteId: film, domain: 'films', title: '12 Angry Men', artists: ['Sidney Lumet'], year: 1957 },
      ...{ genres: ['crime', 'drama'], tags: ['justice'], seconds: 5760, explicit: false },
      externalIds: { imdb: 'tt0050083', tmdb: '389' },
      page: `/web/#/details?id=${film}&serverId=double`,
    },
    expect.objectContaining({ domain: 'films', title: 'Night Shift', explicit: true, externalIds: {} }),
    expect.objectContaining({ domain: 'books', artists: ['Ursula K. Le Guin'] }),
  ]);
});

it('an OpenSubsonic server gives the newest episodes of podcasts that it holds, and none where it knows no podcasts', async () => {
  const { stage, fetch } = openSubsonicDouble();
  const episode = (day: number, status: 'completed' | 'skipped' = 'completed') => ({
    ...{ title: `Day ${day}`, status, publishDate: `2026-11-0${day}T00:00:00.000Z` },
    ...(status === 'completed' && { streamId: `stream-${day}` }),
  });
  stage.songs = manySongs(1);
  const server = await open('opensubsonic', fetch);
  expect(await allWorks(server)).toHaveLength(1);
  stage.podcasts = [
    { title: 'Slow News', episodes: [1, 4, 2, 3].map((day) => episode(day)).concat(episode(5, 'skipped')) },
  ];
  const [, ...episodes] = await allWorks(server);
  expect(episodes.map(({ title, remoteId }) => [title, remoteId])).toEqual([
    ['Day 4', 'stream-4'],
    ['Day 3', 'stream-3'],
    ['Day 2', 'stream-2'],
  ]);
  expect(episodes[0]).toMatchObject({ domain: 'podcasts', artists: ['Slow News'], seconds: 1800 });
  stage.podcasts = [];
  expect(await allWorks(server)).toHaveLength(1);
});
