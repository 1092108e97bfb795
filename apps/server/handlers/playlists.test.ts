import { randomUUID } from 'node:crypto';
import { itemIdSchema } from '@emoverse/domain';
import { recogniseFormat } from '@emoverse/playlists';
import { describe, expect, it } from 'vitest';
import { json } from '../testing/browser.ts';
import { prepareApp } from '../testing/prepare-app.ts';

const stage = prepareApp();

const item = (id: string) => ({ id: randomUUID(), itemId: itemIdSchema.parse(id) });
const make = (entries: readonly ReturnType<typeof item>[], id: string = randomUUID()) =>
  stage.browser.api.call('makePlaylist', { body: { id, name: 'Evening', entries: [...entries] } });
const get = (id: string) => stage.browser.api.call('getPlaylist', { params: { id } });
const titles = ({ playlist }: { playlist: { entries: readonly { title: string }[] } }) =>
  playlist.entries.map(({ title }) => title);

describe('a playlist', () => {
  it('holds works of every domain in one list, each made of its item', async () => {
    const { playlist } = await make(['song-1', 'film-2', 'practice-3'].map(item));
    expect(playlist.entries).toMatchObject([
      { itemId: 'song-1', title: 'music number 1', creators: ['Maker 1'], year: 1952, domain: 'music' },
      { itemId: 'film-2', domain: 'films' },
      { itemId: 'practice-3', domain: 'wellbeing' },
    ]);
    const { items } = await get(playlist.id);
    expect(items.map(({ id }) => id)).toEqual(['song-1', 'film-2', 'practice-3']);
    const { playlists } = await stage.browser.api.call('listPlaylists', {});
    expect(playlists).toMatchObject([{ id: playlist.id, name: 'Evening', origin: 'hand', works: 3 }]);
  });

  it('is one, however often the request is repeated, and refuses items that are not there', async () => {
    const id = randomUUID();
    const entries = [item('song-1')];
    expect(await make(entries, id)).toEqual(await make(entries, id));
    expect((await stage.browser.api.call('listPlaylists', {})).playlists).toHaveLength(1);
    await expect(make([item('song-nowhere')])).rejects.toMatchObject({ code: 'unknown-item', status: 404 });
  });

  it('is renamed, reordered, added to and taken from; each change may come twice', async () => {
    const [a, b, c] = ['song-1', 'film-2', 'book-3'].map(item);
    const { id } = (await make([a, b, c])).playlist;
    const params = { id, entryId: c.id };
    const move = () => stage.browser.api.call('movePlaylistEntry', { params, body: { before: a.id } });
    expect(titles(await move())).toEqual(['books number 3', 'music number 1', 'films number 2']);
    expect(titles(await move())).toEqual(['books number 3', 'music number 1', 'films number 2']);
    const remove = () => stage.browser.api.call('removePlaylistEntry', { params });
    expect(titles(await remove())).toEqual(titles(await remove()));
    const back = { params: { id }, body: { entries: [c], before: b.id } };
    await stage.browser.api.call('addToPlaylist', back);
    expect(titles(await stage.browser.api.call('addToPlaylist', back))).toEqual([
      'music number 1',
      'books number 3',
      'films number 2',
    ]);
    await stage.browser.api.call('renamePlaylist', { params: { id }, body: { name: '  Night\nwalk ' } });
    expect((await get(id)).playlist.name).toBe('Night walk');
    const unknown = { params: { id, entryId: randomUUID() }, body: {} };
    await expect(stage.browser.api.call('movePlaylistEntry', unknown)).rejects.toMatchObject({
      code: 'unknown-entry',
    });
  });

  it('is deleted and put back as it was', async () => {
    const made = (await make(['song-1', 'film-2'].map(item))).playlist;
    const { playlist } = await stage.browser.api.call('deletePlaylist', { params: { id: made.id } });
    await expect(get(made.id)).rejects.toMatchObject({ code: 'unknown-playlist', status: 404 });
    const { changedAt: _, ...body } = playlist;
    const back = await stage.browser.api.call('makePlaylist', { body });
    expect({ ...back.playlist, changedAt: 0 }).toEqual({ ...made, changedAt: 0 });
  });

  it('is nobody else’s', async () => {
    const { id } = (await make([item('song-1')])).playlist;
    const other = stage.app.browser();
    await other.api.call('getProfile', {});
    const unknown = { code: 'unknown-playlist', status: 404 };
    await expect(other.api.call('getPlaylist', { params: { id } })).rejects.toMatchObject(unknown);
    await expect(other.api.call('deletePlaylist', { params: { id } })).rejects.toMatchObject(unknown);
    const rename = other.api.call('renamePlaylist', { params: { id }, body: { name: 'x' } });
    await expect(rename).rejects.toMatchObject(unknown);
    expect((await other.api.call('listPlaylists', {})).playlists).toEqual([]);
  });

  it('travels in the export of everything and comes back into another profile', async () => {
    const made = (await make([item('song-1')])).playlist;
    const everything = await stage.browser.api.call('exportProfile', {});
    const other = stage.app.browser();
    await other.api.call('getProfile', {});
    expect(await other.api.call('restoreProfile', { body: everything })).toMatchObject({ playlists: 1 });
    expect((await other.api.call('getPlaylist', { params: { id: made.id } })).playlist).toEqual(made);
    // An export from before there were playlists.
    const { playlists: _, ...early } = everything;
    const answer = await other.send('/api/profile/restore', json(early));
    expect(answer.status).toBe(200);
  });
});

describe('a file of a playlist', () => {
  it.each(['m3u8', 'xspf', 'jspf', 'csv', 'json', 'markdown'] as const)(
    '%s goes out and comes back with every work',
    async (format) => {
      const foreign = { id: randomUUID(), title: 'Not "here",\nyet', creators: ['A; B', 'C'], year: -44 };
      const entries = [...['song-1', 'film-2', 'practice-3'].map(item), foreign];
      const { id } = (
        await stage.browser.api.call('makePlaylist', { body: { id: randomUUID(), name: 'Evening', entries } })
      ).playlist;
      const file = await stage.browser.api.call('exportPlaylist', { params: { id }, query: { format } });
      const { name, works } = recogniseFormat(file.fileName, file.text).read(file.text);
      const answer = await stage.browser.api.call('importPlaylist', {
        body: { id: randomUUID(), name: name ?? '', works: [...works] },
      });
      expect(answer.playlist.name).toBe('Evening');
      expect(answer.playlist.entries.map(({ id: _, location: __, ...work }) => work)).toEqual(
        (await get(id)).playlist.entries.map(({ id: _, ...work }) => work),
      );
      expect(answer.matched).toBe(3);
      expect(answer.unmatched).toEqual([
        { line: works[3].line, title: foreign.title, reason: 'not-in-catalogue' },
      ]);
    },
  );

  it('of another program is matched by title and artist, and what is not here stays in it', async () => {
    const works = [
      { line: 2, work: { title: 'Music Number 7', creators: ['maker 2'] } },
      { line: 5, work: { title: 'Somewhere else', creators: ['Nobody'] } },
      { line: 9, work: { title: 'Alone' } },
    ];
    const answer = await stage.browser.api.call('importPlaylist', {
      body: { id: randomUUID(), name: 'x', works },
    });
    expect(answer.playlist.origin).toBe('import');
    expect(answer.playlist.entries.map(({ itemId, title }) => [itemId, title])).toEqual([
      ['song-7', 'Music Number 7'],
      [undefined, 'Somewhere else'],
      [undefined, 'Alone'],
    ]);
    expect(answer.unmatched.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'not-in-catalogue'],
      [9, 'needs-more'],
    ]);
  });

  it('that tells no work makes no playlist', async () => {
    const body = { id: randomUUID(), name: 'x', works: [] };
    await expect(stage.browser.api.call('importPlaylist', { body })).rejects.toMatchObject({
      code: 'empty-playlist-file',
      status: 400,
    });
    await expect(get(body.id)).rejects.toMatchObject({ code: 'unknown-playlist' });
  });

  it('cannot smuggle anything else in', async () => {
    const body = { id: randomUUID(), name: 'x', works: [{ line: 1, work: { title: 'a', picture: 'AAAA' } }] };
    expect((await stage.browser.send('/api/playlists/import', json(body))).status).toBe(400);
  });
});
