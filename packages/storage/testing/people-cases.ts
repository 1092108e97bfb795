import { describe, expect, it } from 'vitest';
import type { ProfileId } from '@emoverse/domain';
import type { Store } from '../open-store.ts';
import { NOON, newProfileId } from './samples.ts';

/** What every store must do for the people of a house. */
export function describePeople(
  current: () => Store,
  reopen: () => Promise<void>,
  person: (token?: string) => Promise<ProfileId>,
): void {
  const add = async (house: string, nth: number, kind: 'adult' | 'child' | 'guest' = 'adult') => {
    const id = newProfileId();
    const named = { name: `Nr. ${nth} "\u0000`, colour: 'moss' as const, kind };
    await current().people.add(house, { id, createdAt: NOON + nth, settings: {}, ...named });
    return id;
  };

  describe('people', () => {
    it('are alone in a house of their own at first, and know of those of their house alone', async () => {
      const [mine, other] = [await person(), await person()];
      const child = await add(mine, 1, 'child');
      await reopen();
      const { people } = current();
      expect(await people.list(mine)).toEqual([
        { id: mine, house: mine, colour: 'coral', kind: 'owner', hasPin: false },
        { id: child, house: mine, name: 'Nr. 1 "\uFFFD', colour: 'moss', kind: 'child', hasPin: false },
      ]);
      expect((await people.list(other)).map(({ id }) => id)).toEqual([other]);
      expect((await people.list()).length).toBe(3);
      expect([await people.houseOf(child), await people.find(newProfileId())]).toEqual([mine, undefined]);
    });

    it('change what is given, and keep the count of wrong PINs until there is another PIN', async () => {
      const id = await person();
      const { people } = current();
      await people.change(id, { name: 'Ada', pinHash: 'hash' });
      await people.setTries(id, { tries: 4, lockedUntil: NOON });
      await people.change(id, { colour: 'plum' });
      await reopen();
      expect(await current().people.pin(id)).toEqual({ hash: 'hash', tries: 4, lockedUntil: NOON });
      expect(await current().people.find(id)).toMatchObject({ name: 'Ada', colour: 'plum', hasPin: true });
      await current().people.change(id, { pinHash: null });
      expect(await current().people.pin(id)).toEqual({ tries: 0, lockedUntil: 0 });
      expect(await current().people.pin(newProfileId())).toBeUndefined();
    });

    it('who go leave the browser to the others, the eldest adult as the owner; the last takes it along', async () => {
      const mine = await person('device');
      const [child, heir, later] = [await add(mine, 1, 'child'), await add(mine, 2), await add(mine, 3)];
      const store = current();
      await store.transfer.deleteProfile(mine);
      expect(await store.sessions.find('device')).toEqual(
        expect.objectContaining({ house: mine, people: 3, isPresent: false }),
      );
      expect(await store.sessions.find('device')).not.toHaveProperty('profile');
      const kinds = new Map((await store.people.list(mine)).map(({ id, kind }) => [id, kind]));
      expect([kinds.get(child), kinds.get(heir), kinds.get(later)]).toEqual(['child', 'owner', 'adult']);
      for (const id of [child, heir, later]) await store.transfer.deleteProfile(id);
      expect(await store.sessions.find('device')).toBe('ended');
    });

    it('tell the guests who came before a time', async () => {
      const mine = await person();
      const guest = await add(mine, 1, 'guest');
      await add(mine, 1);
      await add(mine, 2, 'guest');
      expect(await current().people.guestsBefore(NOON + 2)).toEqual([guest]);
    });
  });
}
