import { randomUUID } from 'node:crypto';
import type { ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON } from './samples.ts';

/** What every store must do for a person's home: keys that read, webhooks that tell. */
export function describeHome(
  current: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  describe('a key', () => {
    it('opens until there is another or none, and is known by its hash alone', async () => {
      const { homeKeys, transfer } = current();
      const [mine, other] = [await person(), await person()];
      await homeKeys.set(mine, 'first', NOON);
      await homeKeys.set(other, 'theirs', NOON);
      expect(await homeKeys.find(mine)).toEqual({ madeAt: NOON });
      expect(await homeKeys.use('first', NOON + 1)).toBe(mine);
      expect(await homeKeys.use('first', NOON + 2)).toBe(mine);
      expect(await homeKeys.find(mine)).toEqual({ madeAt: NOON, usedAt: NOON + 1 });
      await homeKeys.set(mine, 'second', NOON + 3);
      expect([await homeKeys.use('first', NOON), await homeKeys.use('second', NOON)]).toEqual([
        undefined,
        mine,
      ]);
      expect([await homeKeys.delete(mine), await homeKeys.delete(mine)]).toEqual([true, false]);
      expect([await homeKeys.use('second', NOON), await homeKeys.find(mine)]).toEqual([undefined, undefined]);
      await transfer.deleteProfile(other);
      expect(await homeKeys.use('theirs', NOON)).toBeUndefined();
    });
  });

  describe('a webhook', () => {
    const messageOf = (text: string) => (before: string | undefined) => ({
      messageId: text,
      message: `${before ?? 'nothing'} → ${text}`,
    });

    it('says what a mood became once, the newest in place of what still waits, also after a restart', async () => {
      const id = await person();
      const hook = {
        id: randomUUID(),
        address: 'http://“home”/x',
        sealedSecret: 'sealed',
        madeAt: NOON,
        reach: 'internet',
      } as const;
      await current().webhooks.add(id, { ...hook, told: 'even' });
      expect(await current().webhooks.say(id, 'even', messageOf('a'), NOON)).toBe(0);
      expect(await current().webhooks.isAnyWaiting()).toBe(false);
      expect(await current().webhooks.say(id, 'calm', messageOf('b'), NOON)).toBe(1);
      expect(await current().webhooks.say(id, 'low', messageOf('c'), NOON + 5)).toBe(1);
      await reopen();
      const waiting = { messageId: 'c', message: 'calm → c', dueAt: NOON + 5 };
      expect(await current().webhooks.list(id)).toEqual([{ ...hook, state: 'on', failures: 0, waiting }]);
      expect([await current().webhooks.due(NOON + 4), await current().webhooks.isAnyWaiting()]).toEqual([
        [],
        true,
      ]);
      expect(await current().webhooks.due(NOON + 5)).toMatchObject([{ id: hook.id }]);
    });

    it('is tried by one process alone, and gives up for good when it is told to', async () => {
      const { webhooks } = current();
      const [id, other] = [await person(), await person()];
      const hook = {
        id: randomUUID(),
        address: 'x',
        sealedSecret: 'sealed',
        madeAt: NOON,
        reach: 'internet',
      } as const;
      await webhooks.add(id, hook);
      await webhooks.say(id, 'calm', messageOf('a'), NOON);
      const first = { messageId: 'a', dueAt: NOON };
      expect([
        await webhooks.claim(hook.id, first, NOON + 60),
        await webhooks.claim(hook.id, first, NOON + 60),
      ]).toEqual([true, false]);
      await webhooks.failed(hook.id, 1, NOON + 100);
      // The next try stays when it was to be, whatever is said then.
      await webhooks.say(id, 'low', messageOf('b'), NOON + 10);
      expect(await webhooks.list(id)).toMatchObject([
        { failures: 1, waiting: { messageId: 'b', dueAt: NOON + 100 } },
      ]);
      await webhooks.sent(hook.id, { messageId: 'a', message: 'of a' }, NOON + 11);
      expect(await webhooks.list(id)).toMatchObject([
        { failures: 0, sentAt: NOON + 11, sentMessage: 'of a', waiting: { messageId: 'b' } },
      ]);
      await webhooks.failed(hook.id, 9);
      expect(await webhooks.list(id)).toMatchObject([{ state: 'gave-up', failures: 9 }]);
      expect(await webhooks.say(id, 'bright', messageOf('c'), NOON + 20)).toBe(0);
      await webhooks.sent(hook.id, { message: 'a test' }, NOON + 21);
      expect(await webhooks.say(id, 'bright', messageOf('d'), NOON + 22)).toBe(1);
      expect([await webhooks.delete(other, hook.id), await webhooks.delete(id, hook.id)]).toEqual([
        false,
        true,
      ]);
      await webhooks.add(id, hook);
      await current().transfer.deleteProfile(id);
      expect([await webhooks.list(id), await webhooks.isAnyWaiting()]).toEqual([[], false]);
    });
  });
}
