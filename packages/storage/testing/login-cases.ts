import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ProfileId } from '@emoverse/domain';
import { loginPath, makeOwnerLink } from '../make-owner-link.ts';
import type { Store } from '../open-store.ts';
import { NOON } from './samples.ts';

/** What every store must do for logins. */
export function describeLogins(
  current: () => Store,
  reopen: () => Promise<void>,
  person: (token?: string) => Promise<ProfileId>,
): void {
  const keep = (token: string, more: { profileId?: ProfileId; diesAt?: number } = {}) =>
    current().logins.keepSecret({
      ...{ id: randomUUID(), kind: 'invitation', about: { name: 'Ada "\u0000' }, madeAt: NOON },
      ...{ token, diesAt: NOON + 1000, ...more },
    } as const);
  const take = (token: string, at = NOON + 1) => current().logins.takeSecret('invitation', token, at);

  describe('secrets of logins', () => {
    it('are good for once, for one of many at once, of their kind and until they die', async () => {
      await keep('first');
      await keep('second', { diesAt: NOON + 5 });
      await reopen();
      expect(await current().logins.takeSecret('person', 'first', NOON)).toBeUndefined();
      const taken = await Promise.all(Array.from({ length: 5 }, () => take('first')));
      expect(taken.filter((one) => one !== undefined)).toMatchObject([{ about: { name: 'Ada "\u0000' } }]);
      expect([await take('first'), await take('second', NOON + 5)]).toEqual([undefined, undefined]);
    });

    it('are told without what opens them, can be dropped, and go with who made them', async () => {
      const mine = await person();
      await keep('mine', { profileId: mine });
      await keep('nobody’s');
      const told = await current().logins.secrets('invitation', NOON);
      expect(JSON.stringify(told)).not.toContain('mine"');
      const ofNobody = told.find(({ profileId }) => profileId === undefined)?.id ?? '';
      expect(await current().logins.dropSecret('person', ofNobody)).toBe(false);
      expect(await current().logins.dropSecret('invitation', ofNobody)).toBe(true);
      await current().transfer.deleteProfile(mine);
      expect(await current().logins.secrets('invitation', NOON)).toEqual([]);
    });

    it('of the owner put each other out of use, for the same person', async () => {
      const mine = await person();
      const { logins } = current();
      const link = (token: string, now: number, profileId?: ProfileId) =>
        makeOwnerLink(logins, { id: randomUUID(), token, now, profileId });
      await link('old', NOON);
      await link('mine', NOON, mine);
      expect(await link('new', NOON + 1)).toBe(loginPath('new'));
      const uses = [];
      for (const token of ['old', 'mine', 'new'])
        uses.push((await logins.takeSecret('person', token, NOON + 2)) !== undefined);
      expect(uses).toEqual([false, true, true]);
      await link('late', NOON);
      expect(await logins.takeSecret('person', 'late', NOON + 24 * 3_600_000)).toBeUndefined();
    });
  });

  describe('ways to sign in', () => {
    it('belong to one person, and go with them', async () => {
      const [mine, other] = [await person(), await person()];
      const { logins, passkeys, identities } = current();
      const passkey = {
        ...{ id: 'credential', profileId: mine, rpId: 'emo.example', publicKey: 'cose', counter: 0 },
        ...{ device: { browser: 'Firefox' }, madeAt: NOON },
      };
      await logins.setHostHouse(mine);
      expect(await logins.hasOwner()).toBe(false);
      await passkeys.add(passkey);
      await passkeys.used(passkey.id, { counter: 7, at: NOON + 5 });
      const [ada, eve] = ['ada', 'eve'].map((subject) => ({ issuer: 'https://login.example', subject }));
      const kept = [];
      for (const whose of [mine, other, mine]) kept.push(await identities.keep(ada, whose, NOON));
      expect(kept).toEqual([true, false, true]);
      await identities.used(ada, NOON + 6);
      await reopen();
      const again = current();
      expect(await again.logins.hasOwner()).toBe(true);
      expect(await again.passkeys.list(mine)).toEqual([{ ...passkey, counter: 7, usedAt: NOON + 5 }]);
      expect([await again.passkeys.list(other), await again.passkeys.remove(other, passkey.id)]).toEqual([
        [],
        false,
      ]);
      const known = { ...ada, profileId: mine, madeAt: NOON, usedAt: NOON + 6 };
      expect([await again.identities.find(ada), await again.identities.find(eve)]).toEqual([
        known,
        undefined,
      ]);
      expect([await again.identities.list(mine), await again.identities.list(other)]).toEqual([[known], []]);
      await again.identities.keep(eve, mine, NOON);
      const removed = [];
      for (const whose of [other, mine, mine]) removed.push(await again.identities.remove(whose, eve));
      expect(removed).toEqual([false, true, false]);
      await again.transfer.deleteProfile(mine);
      expect([await again.passkeys.find(passkey.id), await again.identities.find(ada)]).toEqual([
        undefined,
        undefined,
      ]);
    });
  });

  describe('newcomers', () => {
    it('wait, or were refused, of whom nothing else is kept; who is known is neither', async () => {
      const [ada, eve] = ['ada', 'eve'].map((subject) => ({ issuer: 'proxy', subject }));
      const knock = (identity: typeof ada, at = NOON) =>
        current().newcomers.knock(identity, { name: 'Ada', at });
      expect([await knock(ada), await knock(ada, NOON + 1), await knock(eve, NOON + 2)]).toEqual(
        Array(3).fill('waiting'),
      );
      await current().newcomers.refuse(eve, NOON + 3);
      await reopen();
      const again = current().newcomers;
      const [first, ...others] = await again.waiting();
      expect([first, others]).toEqual([{ ...ada, id: first.id, name: 'Ada', at: NOON }, []]);
      const [refusal] = await again.refusals();
      expect([refusal.at, await knock(eve, NOON + 4)]).toEqual([NOON + 3, 'refused']);
      expect([await again.forget(refusal.id), await again.forget(refusal.id)]).toEqual([true, false]);
      expect(await knock(eve, NOON + 5)).toBe('waiting');
      const mine = await person();
      await current().identities.keep(eve, mine, NOON);
      expect((await again.waiting()).map(({ subject }) => subject)).toEqual(['ada']);
      for (let nth = 1; nth < 20; nth += 1) await knock({ issuer: 'proxy', subject: `x-${nth}` });
      expect(await knock(eve, NOON + 6)).toBe('full');
      expect(await knock(eve, NOON + 31 * 24 * 3_600_000)).toBe('waiting');
    });
  });

  describe('tries to come in', () => {
    it('are counted one by one, and for a day', async () => {
      const count = (name: string, now: number) =>
        current().inTransaction(async ({ logins }) => {
          const { tries } = await logins.tries(name);
          await logins.setTries(name, { tries: tries + 1, lockedUntil: now }, now);
        });
      await Promise.all(Array.from({ length: 4 }, () => count('ada', NOON)));
      await reopen();
      expect(await current().logins.tries('ada')).toEqual({ tries: 4, lockedUntil: NOON });
      expect(await current().logins.tries('eve')).toEqual({ tries: 0, lockedUntil: 0 });
      await count('eve', NOON + 25 * 3_600_000);
      expect(await current().logins.tries('ada')).toEqual({ tries: 0, lockedUntil: 0 });
    });

    it('are counted within a window that begins with the first', async () => {
      const count = (what: string, now: number) => current().logins.countWithin(what, { now, lasts: 100 });
      const all = await Promise.all(Array.from({ length: 4 }, () => count('codes', NOON)));
      expect(all.map(({ tries }) => tries).sort()).toEqual([1, 2, 3, 4]);
      await reopen();
      expect(await count('codes', NOON + 99)).toEqual({ tries: 5, endsAt: NOON + 100 });
      expect(await count('others', NOON + 99)).toEqual({ tries: 1, endsAt: NOON + 199 });
      expect(await count('codes', NOON + 100)).toEqual({ tries: 1, endsAt: NOON + 200 });
      expect((await count('codes', NOON - 25 * 3_600_000)).tries).toBe(1);
    });
  });

  describe('a session', () => {
    it('says how somebody signed in', async () => {
      const mine = await person('anonymous');
      const signedIn = async (token: string) => {
        const session = await current().sessions.find(token);
        return session === 'ended' ? session : session?.signedIn;
      };
      await current().logins.setHostHouse(mine);
      expect([await signedIn('anonymous'), await current().logins.hasOwner()]).toEqual([undefined, false]);
      const session = { id: randomUUID(), house: mine, profileId: mine, token: 'signed', at: NOON };
      await current().sessions.open({ ...session, signedIn: 'link' });
      await reopen();
      expect([await signedIn('signed'), await current().logins.hasOwner()]).toEqual(['link', true]);
      await current().sessions.end(session.id);
      expect([await signedIn('signed'), await current().logins.hasOwner()]).toEqual(['ended', false]);
    });
  });
}
