import { itemIdSchema } from '@emoverse/domain';
import { expect, it } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { OwnWorks } from './own-works.ts';

const FILM = itemIdSchema.parse('film-1');
const ADDRESS = 'http://films.local:8096/web/#/details?id=1&serverId=2';

it('asks once what opens on the own server, and again where that failed or a server was read', async () => {
  let isAway = true;
  const { api, received } = fakeServer(() =>
    isAway
      ? { status: 503, body: { error: { code: 'store-busy', message: 'later', requestId: 'x' } } }
      : { status: 200, body: { works: [{ itemId: FILM, address: ADDRESS }] } },
  );
  const own = new OwnWorks({ api });
  own.ensure();
  own.ensure();
  await settle();
  expect([received.length, own.store.getState().pages.size]).toEqual([1, 0]);
  isAway = false;
  own.ensure();
  await settle();
  own.ensure();
  await settle();
  expect([received.length, own.store.getState().pages.get(FILM)]).toEqual([2, ADDRESS]);
  await own.refresh();
  expect(received).toHaveLength(3);
});
