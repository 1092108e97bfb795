import { describe, expect, it } from 'vitest';
import type { ProfileId } from '@emoverse/domain';
import type { Store } from '../open-store.ts';
import { NOON, newProfileId } from './samples.ts';

const PHONE = { browser: 'Firefox', system: 'Android' } as const;

/** What every store must do for sessions: the browsers that were let into houses, and the codes that let another one in. */
export function describeSessions(
  current: () => Store,
  reopen: () => Promise<void>,
  person: (token?: string) => Promise<ProfileId>,
): void {
  const add = async (house: string, kind: 'adult' | 'guest' = 'adult') => {
    const id = newProfileId();
    const named = { name: id.slice(0, 8), colour: 'moss' as const, kind };
    await current().people.add(house, { id, createdAt: NOON + 1, settings: {}, ...named });
    return id;
  };
  const find = async (token: string, presence?: string) => {
    const session = await current().sessions.find(token, presence);
    if (session === undefined || session === 'ended') throw new Error(`${token} is no session`);
    return session;
  };
  const open = (house: ProfileId, token: string, profileId = house, at = NOON) =>
    current().sessions.open({ id: `id of ${token}`, house, profileId, token, at, device: PHONE });
  const devices = async (house: ProfileId) =>
    (await current().sessions.devices(0, house)).map(({ id }) => id).sort();

  describe('sessions', () => {
    it('are used by people of the house, each for a presence', async () => {
      const mine = await person('device');
      const other = await add(mine);
      const first = await find('device');
      expect(first).toMatchObject({ house: mine, people: 2, isPresent: false, kind: 'owner' });
      await current().sessions.enter(first.id, {
        profileId: other,
        presence: 'presence',
        provenAt: NOON + 1,
      });
      await reopen();
      expect(await find('device', 'presence')).toMatchObject({ profile: { id: other }, isPresent: true });
      expect(await find('device', 'another')).toMatchObject({ isPresent: false });
      expect(await find('device')).toMatchObject({ provenAt: NOON + 1 });
      await current().sessions.prove(first.id, NOON + 2);
      await current().sessions.leave(first.id);
      expect(await find('device', 'presence')).toEqual({
        ...{ id: first.id, house: mine, people: 2, isPresent: false, provenAt: NOON + 2 },
        ...{ seenAt: NOON, renewedAt: NOON, shown: 'newest', isSettled: true },
      });
    });

    it('are renewed once for each token, which is taken until the new one has settled', async () => {
      await person('first');
      const session = await find('first');
      const to = (next: string) => current().sessions.renew(session, { shown: 'first', next, at: NOON + 1 });
      expect([await to('second'), await to('third')]).toEqual([true, false]);
      await reopen();
      expect(await find('first')).toMatchObject({ id: session.id, shown: 'former', isSettled: false });
      expect(await find('second')).toMatchObject({ shown: 'newest', renewedAt: NOON + 1 });
      expect(await current().sessions.find('third')).toBeUndefined();
      await current().sessions.settle(session.id);
      expect(await current().sessions.find('first')).toBeUndefined();
      expect(await find('second')).toMatchObject({ isSettled: true });
    });

    it('are told as devices: what they are, whose, and when they were last seen', async () => {
      const mine = await person('device');
      const other = await add(mine);
      const guest = await add(mine, 'guest');
      await open(mine, 'phone', other, NOON + 5);
      const { id } = await find('device');
      const seen = { at: NOON + 9, device: { browser: 'Chrome' } };
      await current().sessions.see(id, seen);
      await current().sessions.enter('id of phone', { profileId: guest, presence: 'a' });
      await reopen();
      expect(await current().sessions.devices(0, mine)).toEqual([
        {
          id,
          house: mine,
          belongsTo: mine,
          profileId: mine,
          browser: 'Chrome',
          madeAt: NOON,
          seenAt: NOON + 9,
        },
        {
          ...{ id: 'id of phone', house: mine, belongsTo: other, profileId: guest, ...PHONE },
          ...{ madeAt: NOON + 5, seenAt: NOON + 5 },
        },
      ]);
      await current().sessions.enter(id, { profileId: other, presence: 'b' });
      const [shared] = await current().sessions.devices(NOON + 9);
      expect([shared.profileId, shared.belongsTo]).toEqual([other, undefined]);
      await current().sessions.sweep(NOON + 9);
      expect(await devices(mine)).toEqual([id]);
    });

    it('that were ended are told so, and say nothing else', async () => {
      const mine = await person('device');
      await open(mine, 'phone');
      const { sessions } = current();
      expect([await sessions.end('id of phone'), await sessions.end('id of phone')]).toEqual([true, false]);
      await sessions.see('id of phone', { at: NOON + 1, device: PHONE });
      await reopen();
      expect(await current().sessions.find('phone')).toBe('ended');
      expect(await devices(mine)).toEqual([(await find('device')).id]);
    });

    it('that were one person’s alone end with them, but for the one that asks and the last of the house', async () => {
      const mine = await person('device');
      const other = await add(mine);
      for (const token of ['phone', 'tablet']) await open(mine, token, other);
      await open(mine, 'kitchen', other);
      await current().sessions.enter('id of kitchen', { profileId: mine, presence: 'a' });
      await current().transfer.deleteProfile(other, 'id of phone');
      expect(await current().sessions.find('tablet')).toBe('ended');
      expect((await find('phone')).profile).toBeUndefined();
      const heir = await add(mine);
      await current().sessions.end('id of phone');
      await current().sessions.end('id of kitchen');
      await current().transfer.deleteProfile(mine);
      expect(await find('device')).toMatchObject({ house: mine, people: 1 });
      await open(mine, 'late', heir);
      await current().transfer.deleteProfile(heir, 'id of late');
      expect([await current().sessions.find('device'), await current().sessions.find('late')]).toEqual([
        'ended',
        undefined,
      ]);
    });
  });

  describe('a code for another device', () => {
    const LATER = NOON + 1000;
    const make = async (code = 'code', id = 'pairing') => {
      const mine =
        (await current().sessions.find('device')) === undefined ? await person('device') : undefined;
      const { id: sessionId, profile } = await find('device');
      const profileId = mine ?? profile?.id ?? newProfileId();
      await current().pairings.make({ id, code, sessionId, profileId, now: NOON, expiresAt: LATER });
      return { sessionId, profileId };
    };
    const ask = (code = 'code', claim = 'claim', now = NOON) =>
      current().pairings.ask({ code, claim, device: PHONE, now });
    const answer = (sessionId: string, isYes: boolean, now = NOON) =>
      current().pairings.answer('pairing', { sessionId, isYes, now, expiresAt: LATER });

    it('lets one device in, once, after a yes of the session that made it', async () => {
      const { sessionId, profileId } = await make();
      const { pairings } = current();
      expect(await pairings.find('pairing', sessionId, NOON)).toEqual({ kind: 'open' });
      expect(await answer(sessionId, true)).toBe(false);
      expect([await ask('another'), await ask(), await ask('code', 'second')]).toEqual([false, true, false]);
      expect(await pairings.find('pairing', sessionId, NOON)).toEqual({ kind: 'asked', ...PHONE });
      expect(await pairings.find('pairing', 'another session', NOON)).toEqual({ kind: 'over' });
      expect([await pairings.arrival('claim', NOON), await current().sessions.find('claim')]).toEqual([
        'waiting',
        undefined,
      ]);
      expect([await answer('another session', true), await pairings.arrive('claim', NOON)]).toEqual([
        false,
        undefined,
      ]);
      const answers = await Promise.all([answer(sessionId, true), answer(sessionId, true)]);
      expect(answers.sort()).toEqual([false, true]);
      await reopen();
      const again = current().pairings;
      expect(await again.arrival('claim', NOON)).toBe('let-in');
      expect([await again.arrive('claim', NOON), await again.arrive('claim', NOON)]).toEqual([
        profileId,
        undefined,
      ]);
      const arrived = await find('claim');
      expect(arrived).toMatchObject({ house: profileId, profile: { id: profileId } });
      // Nobody has signed in where the code was made.
      expect(arrived).not.toHaveProperty('signedIn');
      expect(await again.arrival('claim', NOON)).toBe('over');
    });

    it('lets nobody in after a no, after its time, or after another code', async () => {
      const { sessionId } = await make();
      expect(await ask('code', 'late', LATER)).toBe(false);
      await ask();
      expect(await answer(sessionId, true, LATER)).toBe(false);
      expect(await answer(sessionId, false)).toBe(true);
      expect([await current().pairings.arrival('claim', NOON), await answer(sessionId, true)]).toEqual([
        'refused',
        false,
      ]);
      await make('newer', 'next');
      expect([await current().pairings.arrival('claim', NOON), await ask()]).toEqual(['over', false]);
    });

    it('leads nowhere when somebody else comes, or nobody is there', async () => {
      const { sessionId, profileId } = await make();
      await current().sessions.leave(sessionId);
      expect(await ask()).toBe(false);
      const again = { id: 'next', code: 'next', sessionId, profileId, now: NOON, expiresAt: LATER };
      await current().pairings.make(again);
      await ask('next', 'second');
      await current().sessions.enter(sessionId, { profileId, presence: 'presence' });
      expect(await current().pairings.find('next', sessionId, NOON)).toEqual({ kind: 'over' });
    });

    it('goes with the session that made it, and with who did', async () => {
      const { sessionId, profileId } = await make();
      await open(profileId, 'phone');
      await current().sessions.end(sessionId);
      expect(await ask()).toBe(false);
      const phone = { id: 'next', code: 'next', sessionId: 'id of phone', profileId };
      await current().pairings.make({ ...phone, now: NOON, expiresAt: LATER });
      await current().transfer.deleteProfile(profileId);
      expect(await ask('next')).toBe(false);
    });
  });
}
