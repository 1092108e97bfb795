import { MOST_WEBHOOKS, type RouteOutput, type Webhook } from '@emoverse/api-contract';
import { MOOD_AREAS, type ProfileId } from '@emoverse/domain';
import type { StoredWebhook } from '@emoverse/storage';
import { aboutWebhook } from '../home/create-webhooks.ts';
import { messageOf, moodNow } from '../home/mood-now.ts';
import { webhookSecret } from '../home/sign-message.ts';
import { checkWebhookAddress } from '../home/webhook-address.ts';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { writeForPerson } from './write-for-person.ts';

const KEY_PREFIX = 'emv_';

/** The mood of whoever's key is shown. */
export async function getMoodNow(
  { store, clock, limitHomeKey }: Services,
  { bearer, household }: Call,
): Promise<RouteOutput<'getMoodNow'>> {
  await limitHomeKey(bearer ?? household);
  const profileId = bearer === undefined ? undefined : await store.homeKeys.use(bearer, clock());
  if (profileId === undefined)
    throw new ApiProblem(
      401,
      'wrong-home-key',
      'expected the key of a person as Authorization: Bearer emv_…; it may have been taken back',
      { headers: { 'www-authenticate': 'Bearer realm="EmoVerse"' } },
    );
  return moodNow(store, profileId);
}

export async function getHome(
  { store, clock }: Services,
  { session }: Call,
): Promise<RouteOutput<'getHome'>> {
  const { id } = await session.profile();
  const example = messageOf('mood.became', await moodNow(store, id), undefined, clock());
  return { ...(await homeOf(store, id)), example };
}

/** The key and the webhooks of a person, as they may be told. */
export async function homeOf(
  { homeKeys, webhooks }: Pick<Services['store'], 'homeKeys' | 'webhooks'>,
  id: ProfileId,
): Promise<Omit<RouteOutput<'getHome'>, 'example'>> {
  const key = await homeKeys.find(id);
  return {
    ...(key !== undefined && { key }),
    webhooks: (await webhooks.list(id)).map(answerOf),
  };
}

/** A key is random and not a password, so that its hash alone is kept. */
export async function makeHomeKey(
  { store, clock, newToken }: Services,
  { session }: Call,
): Promise<RouteOutput<'makeHomeKey'>> {
  const { id } = await session.profile();
  const key = KEY_PREFIX + newToken();
  await writeForPerson(store, id, ({ homeKeys }) => homeKeys.set(id, key, clock()));
  return { key };
}

export async function deleteHomeKey(
  { store }: Services,
  { session }: Call,
): Promise<RouteOutput<'deleteHomeKey'>> {
  await store.homeKeys.delete((await session.profile()).id);
  return { deleted: true };
}

export async function addWebhook(
  { store, clock, newId, newToken, homeSealer, webhookReach }: Services,
  { body }: HandlerInput<'addWebhook'>,
  { session, isHere }: Call,
): Promise<RouteOutput<'addWebhook'>> {
  const { id: profileId } = await session.profile();
  const reach = webhookReach(isHere);
  const address = checkWebhookAddress(body.address, reach).href;
  const id = newId();
  const secret = webhookSecret(newToken());
  const sealedSecret = await homeSealer.seal(secret, aboutWebhook(id));
  const made = { id, address, sealedSecret, reach, madeAt: clock() };
  await writeForPerson(store, profileId, async (repositories) => {
    const { webhooks } = repositories;
    if ((await webhooks.list(profileId)).length >= MOST_WEBHOOKS)
      throw new ApiProblem(
        409,
        'too-many-records',
        `a person has at most ${MOST_WEBHOOKS} webhooks: delete one first`,
      );
    const { mood } = await moodNow(repositories, profileId);
    await webhooks.add(profileId, { ...made, told: MOOD_AREAS.find((area) => area === mood) });
  });
  return { webhook: answerOf({ ...made, state: 'on', failures: 0 }), secret };
}

export async function testWebhook(
  { store, clock, newId, webhooks }: Services,
  { params: { webhookId } }: HandlerInput<'testWebhook'>,
  { session }: Call,
): Promise<RouteOutput<'testWebhook'>> {
  const { id: profileId } = await session.profile();
  const found = async (): Promise<StoredWebhook> => {
    const webhook = (await store.webhooks.list(profileId)).find(({ id }) => id === webhookId);
    if (webhook === undefined) throw unknownWebhook(webhookId);
    return webhook;
  };
  const data = await moodNow(store, profileId);
  const message = JSON.stringify(messageOf('mood.test', data, undefined, clock()));
  if (!(await webhooks.send(await found(), newId(), message)))
    throw new ApiProblem(
      502,
      'webhook-failed',
      'nobody took the message there: check the address, and whether your home runs',
    );
  await store.webhooks.sent(webhookId, { message }, clock());
  return answerOf(await found());
}

export async function deleteWebhook(
  { store }: Services,
  { params: { webhookId } }: HandlerInput<'deleteWebhook'>,
  { session }: Call,
): Promise<RouteOutput<'deleteWebhook'>> {
  const { id } = await session.profile();
  if (!(await store.webhooks.delete(id, webhookId))) throw unknownWebhook(webhookId);
  return { deleted: true };
}

function answerOf({ id, address, state, failures, madeAt, sentAt, sentMessage }: StoredWebhook): Webhook {
  return {
    ...{ id, address, madeAt, state: state === 'on' && failures > 0 ? 'trying' : state },
    ...(sentAt !== undefined && { sentAt }),
    ...(sentMessage !== undefined && { sentMessage }),
  };
}

function unknownWebhook(id: string): ApiProblem {
  return new ApiProblem(404, 'unknown-webhook', `you have no webhook ${id} (any more)`);
}
