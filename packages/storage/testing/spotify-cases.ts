import type { ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { wholeArchive } from './read-archive.ts';
import type { Store } from '../open-store.ts';
import { NOON, itemId } from './samples.ts';

/** What every store must do for connections with Spotify. */
export function describeSpotify(current: () => Store, person: () => Promise<ProfileId>): void {
  const login = (sealedTokens: string) => ({ clientId: 'a'.repeat(32), sealedTokens, consentedAt: NOON });

  describe('Spotify connections', () => {
    it('belong to one person, and a new login takes the place of the old one', async () => {
      const { spotify } = current();
      const [mine, other] = [await person(), await person()];
      expect(await spotify.find(mine)).toBeUndefined();
      await spotify.connect(mine, login('first'));
      await spotify.connect(mine, login('second'));
      expect(await spotify.find(mine)).toEqual({ state: 'connected', revision: 2, ...login('second') });
      expect(await spotify.find(other)).toBeUndefined();
    });

    it('are changed only by who has seen the newest tokens', async () => {
      const { spotify } = current();
      const id = await person();
      await spotify.connect(id, login('first'));
      const results = await Promise.all([spotify.renew(id, 1, 'a'), spotify.renew(id, 1, 'b')]);
      expect([...results].sort()).toEqual([false, true]);
      expect(await spotify.find(id)).toMatchObject({ sealedTokens: results[0] ? 'a' : 'b', revision: 2 });
      expect(await spotify.expire(id, 1)).toBe(false);
      expect(await spotify.expire(id, 2)).toBe(true);
      const { sealedTokens: _, ...rest } = login('');
      expect(await spotify.find(id)).toEqual({ state: 'login-again', revision: 3, ...rest });
      await spotify.disconnect(id);
      expect(await spotify.renew(id, 3, 'late')).toBe(false);
      expect(await spotify.find(id)).toBeUndefined();
    });

    it('remember what was found and what was not, until the person disconnects', async () => {
      const { spotify } = current();
      const id = await person();
      const found = { itemId: itemId('song-a'), uri: 'spotify:track:a', explicit: false, at: NOON };
      const missing = { itemId: itemId('song-b'), explicit: false, at: NOON };
      const later = { ...missing, uri: 'spotify:track:b', explicit: true, at: NOON + 1 };
      await spotify.keepTracks(id, [found]);
      expect(await spotify.knownTracks(id, [found.itemId])).toEqual([]);
      await spotify.connect(id, login('tokens'));
      await spotify.keepTracks(id, [found, missing]);
      await spotify.keepTracks(id, [later]);
      const known = await spotify.knownTracks(id, [found.itemId, missing.itemId, itemId('song-c')]);
      expect(new Set(known)).toEqual(new Set([found, later]));
      await current().transfer.forgetSpotify(id);
      await spotify.keepTracks(id, [found]);
      expect(await spotify.knownTracks(id, [found.itemId])).toEqual([]);
    });

    it('go with the profile, and never into an export', async () => {
      const store = current();
      const id = await person();
      await store.spotify.connect(id, login('sealed-secret'));
      await store.spotify.keepTracks(id, [
        { itemId: itemId('song-a'), uri: 'spotify:track:a', explicit: false, at: NOON },
      ]);
      expect(JSON.stringify(await wholeArchive(store, id))).not.toMatch(/spotify|sealed/);
      await store.transfer.deleteProfile(id);
      expect(await store.spotify.find(id)).toBeUndefined();
      expect(await store.spotify.knownTracks(id, [itemId('song-a')])).toEqual([]);
    });
  });
}
