import { expect, it } from 'vitest';
import { NADIA, openDouble } from '../../tools/made-up-music/open-double.ts';
import { manySongs } from '../../tools/made-up-music/songs.ts';
import { connectServer } from './connect-server.ts';
import { SERVER_KINDS } from './music-server-client.ts';
import { openServer } from './open-server.ts';
import { writePlaylist } from './write-playlist.ts';

it.each(SERVER_KINDS)(
  'on a %s server a playlist is one and whole, behind whichever request its writing was cut off',
  async (kind) => {
    for (let cutBehind = 1, wasCut = true; wasCut; cutBehind += 1) {
      const { stage, fetch } = openDouble(kind);
      stage.songs = manySongs(150);
      // The person's own.
      stage.playlists.push({ id: 'theirs', owner: 'nadia', name: 'Rainy', songIds: [] });
      const { login } = await connectServer({ kind, ...NADIA }, { fetch, newSecret: () => 'a-salt' });
      let answers = 0;
      wasCut = false;
      const cut: typeof fetch = async (input, init) => {
        if (wasCut) throw new Error('dead');
        const answer = await fetch(input, init);
        answers += 1;
        wasCut = answers === cutBehind;
        if (wasCut) throw new Error('dies');
        return answer;
      };
      let id: string | undefined;
      const made = (made: string): Promise<void> => {
        id = made;
        return Promise.resolve();
      };
      const write = (way: typeof fetch, songs: readonly string[]) =>
        writePlaylist(openServer(NADIA.address, login, way), { copyId: '1', id, name: 'Rainy', songs, made });
      const ids = stage.songs.map((song) => song.id);
      await write(cut, ids).catch(() => undefined);
      // Songs of an evening are others the next time.
      const other = ids.slice(20).reverse();
      expect(await write(fetch, other)).toBe(id);
      expect(stage.playlists.map(({ name }) => name)).toEqual(['Rainy', 'Rainy']);
      expect(stage.playlists[1]).toMatchObject({ id, songIds: other });
    }
  },
);
