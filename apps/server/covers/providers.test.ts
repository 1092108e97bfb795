import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoverStage, JPEG, itemOf, picture, searchAnswer, song } from './testing/cover-stage.ts';

let stage: CoverStage;
beforeEach(async () => {
  stage = await CoverStage.make();
});
afterEach(() => stage.dispose());

describe('covers by provider', () => {
  it('takes those of songs from Apple, in a size for screens, and tells title and maker alone', async () => {
    stage.answerWith(searchAnswer(song()));
    expect(await stage.lookFor(itemOf({}))).toBe('there');
    expect(stage.asked.map(({ url }) => url)).toEqual([
      'https://itunes.apple.com/search?term=Lamplight+Ferry+Ines+Calder&media=music&entity=song&limit=10&country=de',
      'https://is1-ssl.mzstatic.com/image/thumb/Music/v4/a/cover.jpg/600x600bb.jpg',
    ]);
    expect(stage.asked[0].headers.get('user-agent')).toBe('EmoVerse/test');
    expect(await stage.covers.picture(itemOf({}).id)).toMatchObject({ bytes: JPEG, mediaType: 'image/jpeg' });
  });

  it('takes those of podcasts from Apple', async () => {
    stage.answerWith(
      searchAnswer({
        kind: 'podcast',
        collectionName: 'Night Buses',
        artistName: 'Harbour Radio',
        artworkUrl100: 'https://is1-ssl.mzstatic.com/image/thumb/P/p.jpg/100x100bb.jpg',
      }),
    );
    const podcast = { id: itemOf({}).id, domain: 'podcasts', title: 'Night Buses' } as const;
    expect(await stage.lookFor(itemOf({ ...podcast, creators: ['Harbour Radio'] }))).toBe('there');
    expect(new URL(stage.asked[0].url).searchParams.get('entity')).toBe('podcast');
  });

  it('takes those of books from Open Library, which redirects to the Internet Archive', async () => {
    const book = itemOf({
      domain: 'books',
      title: 'The Salt Path Home',
      creators: ['Ada Quist'],
      year: 1987,
    });
    const docs = [
      { title: 'The Salt Path Home', author_name: ['Ada Quist'], first_publish_year: 1987, cover_i: 77 },
    ];
    stage.answer = ({ url }) => {
      if (url.includes('search.json')) return Response.json({ numFound: 1, docs });
      if (url.includes('covers.openlibrary.org'))
        return new Response(null, {
          status: 302,
          headers: { location: 'https://archive.org/download/a/77-L.jpg' },
        });
      return url.startsWith('https://archive.org')
        ? new Response(null, { status: 302, headers: { location: 'https://ia8.us.archive.org/77-L.jpg' } })
        : picture();
    };
    expect(await stage.lookFor(book)).toBe('there');
    expect(stage.asked.map(({ url }) => new URL(url).hostname)).toEqual([
      'openlibrary.org',
      'covers.openlibrary.org',
      'archive.org',
      'ia8.us.archive.org',
    ]);
  });

  it('takes those of games from Steam: by the known id, else by name and developer; the flat one where it has no other', async () => {
    const details = (id: number, developer: string) => ({
      [id]: {
        success: true,
        data: {
          type: 'game',
          name: 'Moss Atlas',
          developers: [developer],
          header_image: `https://shared.akamai.steamstatic.com/${id}/header.jpg`,
        },
      },
    });
    const game = { domain: 'games', title: 'Moss Atlas', creators: ['Fern Works'] } as const;
    stage.answer = ({ url }) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.endsWith('/storesearch/'))
        return Response.json({
          total: 3,
          items: [
            { type: 'app', name: 'Moss Atlas 2', id: 1 },
            { type: 'app', name: 'Moss Atlas', id: 2 },
            { type: 'app', name: 'Moss Atlas', id: 3 },
          ],
        });
      if (pathname.endsWith('/appdetails')) {
        const id = Number(searchParams.get('appids'));
        return Response.json(details(id, id === 2 ? 'Somebody Else' : 'Fern Works'));
      }
      return pathname.includes('library_600x900') ? new Response(null, { status: 404 }) : picture();
    };
    expect(await stage.lookFor(itemOf({ ...game }))).toBe('there');
    expect(stage.asked.at(-1)?.url).toBe('https://shared.akamai.steamstatic.com/3/header.jpg');
    stage.now += 60_000;
    const known = itemOf({
      ...game,
      id: 'game-2',
      externalIds: { steam: '9' },
    });
    expect(await stage.lookFor(known)).toBe('there');
    expect(stage.asked.at(-1)?.url).toBe('https://shared.akamai.steamstatic.com/9/header.jpg');
  });

  it('takes those of films from TMDB with a token, by IMDb’s id, else by title and year', async () => {
    const film = {
      title: 'The Long Quay',
      original_title: 'Le long quai',
      release_date: '1998-05-01',
      poster_path: '/abc.jpg',
    };
    stage.answerWith({
      'api.themoviedb.org/3/find/tt0050083': { movie_results: [film] },
      'api.themoviedb.org/3/search/movie': {
        results: [{ ...film, release_date: '1962-01-01', poster_path: '/old.jpg' }, film],
      },
    });
    const quay = { domain: 'films', title: 'The Long Quay', creators: ['R. Amar'], year: 1997 } as const;
    expect(await stage.lookFor(itemOf({ ...quay, externalIds: { imdb: 'tt0050083' } }))).toBe('there');
    expect(stage.asked[0].headers.get('authorization')).toBe('Bearer token');
    expect(stage.asked[1].headers.get('authorization')).toBeNull();
    stage.now += 60_000;
    expect(await stage.lookFor(itemOf({ ...quay, id: 'film-2' }))).toBe('there');
    expect(stage.asked.at(-1)?.url).toBe('https://image.tmdb.org/t/p/w500/abc.jpg');
  });

  it('asks nobody for a person’s own songs, nor for what no provider has', async () => {
    expect(await stage.lookFor(itemOf({ collection: 'library' }))).toBe('none');
    expect(await stage.lookFor(itemOf({ domain: 'courses' }))).toBe('none');
    expect(await stage.lookFor(itemOf({ domain: 'wellbeing' }))).toBe('none');
    expect(stage.asked).toEqual([]);
  });
});

describe('a near miss is no cover', () => {
  it.each([
    ['another maker', song({ artistName: 'Ines Caldera' })],
    ['a longer title', song({ trackName: 'Lamplight Ferry Blues' })],
    ['karaoke', song({ trackName: 'Lamplight Ferry (Karaoke Version)' })],
    ['a live recording', song({ trackName: 'Lamplight Ferry (Live)' })],
    ['a tribute by others', song({ artistName: 'The Calder Tribute Band' })],
    ['no picture', song({ artworkUrl100: undefined })],
  ])('of a song: %s', async (_, result) => {
    stage.answerWith(searchAnswer(result));
    expect(await stage.lookFor(itemOf({}))).toBe('none');
    expect(stage.asked).toHaveLength(1);
  });

  it.each([
    ['a summary', { title: 'Summary of The Salt Path Home', author_name: ['Ada Quist'] }],
    ['a second volume', { title: 'The Salt Path Home 2', author_name: ['Ada Quist'] }],
    ['a namesake', { title: 'The Salt Path Home', author_name: ['Raynor Winn'] }],
    ['no author', { title: 'The Salt Path Home' }],
  ])('of a book: %s', async (_, doc) => {
    stage.answerWith({ 'openlibrary.org/search.json': { docs: [{ ...doc, cover_i: 3 }] } });
    expect(
      await stage.lookFor(itemOf({ domain: 'books', title: 'The Salt Path Home', creators: ['Ada Quist'] })),
    ).toBe('none');
  });

  it.each([
    ['a remake', { title: 'The Long Quay', release_date: '2004-05-01' }],
    ['a sequel', { title: 'The Long Quay II', release_date: '1998-05-01' }],
    ['no year', { title: 'The Long Quay' }],
  ])('of a film: %s', async (_, film) => {
    stage.answerWith({
      'api.themoviedb.org/3/search/movie': { results: [{ ...film, poster_path: '/x.jpg' }] },
    });
    expect(await stage.lookFor(itemOf({ domain: 'films', title: 'The Long Quay', year: 1998 }))).toBe('none');
  });
});
