import { recommendedSchema, type Recommended, type ApiClient } from '@emoverse/api-contract';
import { filtersSchema } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeClock, settle } from '../testing/fake-clock.ts';
import { fakeServer, refusal, silentServer, type Answer } from '../testing/fake-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { uuidsInARow } from '../testing/new-uuid.ts';
import { Lists } from './lists.ts';
import { Outbox } from './outbox.ts';
import { Reactions } from './reactions.ts';
import { Visit } from './visit.ts';

const FILTERS = filtersSchema.parse({});
const newImpression = uuidsInARow();

function recommended(id: string): Recommended {
  const mood = { valence: 0.1, arousal: 0 };
  return recommendedSchema.parse({
    item: {
      id,
      domain: 'music',
      title: id,
      mood,
      moodSource: 'editorial',
      factSources: ['editor'],
      collection: 'test',
    },
    score: 1,
    propensity: 1,
    source: 'mood-neighbours',
    reasons: [{ kind: 'popular', weight: 1 }],
    sentence: { key: 'easy', values: {} },
    contributions: [],
    target: mood,
    impressionId: newImpression(),
    saved: false,
    liked: false,
  });
}
const listOf = (ids: readonly string[]): { status: number; body: unknown } => listsOf({ music: ids });
const listsOf = (lists: Readonly<Record<string, readonly string[]>>): { status: number; body: unknown } => ({
  status: 200,
  body: {
    visitId: '00000000-0000-4000-8000-000000000099',
    policy: 'emoverse',
    policyVersion: '1',
    intent: { kind: 'match' },
    path: [{ valence: 0.1, arousal: 0 }],
    lists: Object.entries(lists).map(([domain, ids]) => ({
      domain,
      items: ids.map(recommended),
      notice: 'none',
    })),
  },
});

/** @param outboxApi the way to the server of what the person does, where it is another */
function listsWith(answer: Answer, outboxApi?: ApiClient) {
  const clock = new FakeClock();
  const { api, received } = fakeServer((request) =>
    request.path === '/api/feedback'
      ? { status: 200, body: { stored: 1, known: 0 } }
      : request.path === '/api/moods'
        ? { status: 200, body: request.body }
        : answer(request),
  );
  const services = {
    api,
    keep: new MemoryStore(),
    keepForTab: new MemoryStore(),
    now: clock.now,
    schedule: clock.schedule,
    newId: uuidsInARow(),
  };
  const outbox = new Outbox({ ...services, api: outboxApi ?? api }, () => undefined);
  const visit = new Visit(services, outbox);
  visit.choose({ estimate: moodFromEmotion('sad', 1), felt: 'sad', note: '' }, { kind: 'lift' });
  const lists = new Lists(services, outbox, visit);
  const shown = (): string[] => (lists.store.getState().lists.music?.items ?? []).map(({ item }) => item.id);
  return {
    clock,
    lists,
    received,
    reactions: new Reactions(services, outbox),
    shown,
    state: () => lists.store.getState().lists.music,
  };
}

describe('the lists of a visit', () => {
  it('are asked for once, with mood, intent and filters', async () => {
    const { lists, received, shown } = listsWith(() => listOf(['song-a', 'song-b']));
    await lists.ensure(['music'], { ...FILTERS, languages: ['ko'] }, 10);
    await lists.ensure(['music'], FILTERS, 10);
    expect(shown()).toEqual(['song-a', 'song-b']);
    const asked = received.filter(({ path }) => path === '/api/recommendations');
    expect(asked).toHaveLength(1);
    expect(asked[0].body).toMatchObject({
      domains: ['music'],
      count: 10,
      intent: { kind: 'lift' },
      filters: { languages: ['ko'] },
    });
  });

  it('wait for what was just done, so that the next list knows of it', async () => {
    const { lists, received, reactions } = listsWith(() => listOf(['song-a']));
    await lists.ensure(['music'], FILTERS, 1);
    const [first] = lists.store.getState().lists.music?.items ?? [];
    reactions.react({ itemId: first.item.id, impressionId: first.impressionId }, 'disliked');
    await lists.renew('music', FILTERS, 1);
    const paths = received.map(({ path }) => path);
    expect(paths.lastIndexOf('/api/feedback')).toBeLessThan(paths.lastIndexOf('/api/recommendations'));
  });

  it('do not wait for ever for what is on its way', async () => {
    const { clock, lists } = listsWith(() => listOf(['song-a']), silentServer().api);
    const asking = lists.ensure(['music'], FILTERS, 1);
    await settle();
    expect(lists.store.getState().lists.music?.kind).toBe('loading');
    clock.advance(2_500);
    await asking;
    expect(lists.store.getState().lists.music?.kind).toBe('ready');
  });

  it('are those of earlier where the server is out of reach, and none that was never shown', async () => {
    let isThere = true;
    const { lists, shown, state } = listsWith(() => (isThere ? listOf(['song-a', 'song-b']) : 'unreachable'));
    await lists.ensure(['music'], FILTERS, 10);
    expect(state()?.isKept).toBeUndefined();
    isThere = false;
    lists.clear();
    await lists.ensure(['music', 'films'], FILTERS, 10);
    expect(shown()).toEqual(['song-a', 'song-b']);
    expect(state()).toMatchObject({ kind: 'ready', isKept: true });
    expect(lists.store.getState().lists.films?.kind).toBe('failed');
    await lists.ensurePick('music', FILTERS);
    expect(lists.store.getState().pick?.recommended?.item.id).toBe('song-a');
    isThere = true;
    await lists.renew('music', FILTERS, 10);
    expect(state()?.isKept).toBeUndefined();
  });

  it('grow by more and keep what was there, each item once', async () => {
    const answers = [
      ['song-a', 'song-b'],
      ['song-b', 'song-c'],
    ];
    const { lists, shown } = listsWith(() => listOf(answers.shift() ?? []));
    await lists.ensure(['music'], FILTERS, 2);
    await lists.more('music', FILTERS, 2);
    expect(shown()).toEqual(['song-a', 'song-b', 'song-c']);
  });

  it('keep what was there when the next attempt fails, and say so', async () => {
    let failing = false;
    const { lists, shown, state } = listsWith(() => (failing ? refusal(500, 'broken') : listOf(['song-a'])));
    await lists.ensure(['music'], FILTERS, 1);
    failing = true;
    await lists.more('music', FILTERS, 1);
    expect(state()).toMatchObject({ kind: 'failed', error: { code: 'broken' } });
    expect(shown()).toEqual(['song-a']);
  });

  it('of several domains are asked for together, and one that is renewed meanwhile waits for its own answer', async () => {
    const { lists, received, shown } = listsWith(({ body }) => {
      const { domains } = z.object({ domains: z.array(z.string()) }).parse(body);
      return listsOf(
        domains.length === 1 ? { music: ['song-new'] } : { music: ['song-old'], films: ['film-a'] },
      );
    });
    const together = lists.ensure(['music', 'films'], FILTERS, 1);
    const alone = lists.renew('music', FILTERS, 1);
    await Promise.all([together, alone]);
    expect(shown()).toEqual(['song-new']);
    expect(lists.store.getState().lists.films?.items.map(({ item }) => item.id)).toEqual(['film-a']);
    expect(received.filter(({ path }) => path === '/api/recommendations')).toHaveLength(2);
  });

  it('stand below one pick, which another takes the place of', async () => {
    const answers = [['song-a'], ['song-b']];
    const { lists, received } = listsWith(() => listOf(answers.shift() ?? []));
    const picked = (): string | undefined => lists.store.getState().pick?.recommended?.item.id;
    await lists.ensurePick('music', FILTERS);
    await lists.ensurePick('music', FILTERS);
    expect(picked()).toBe('song-a');
    const asking = lists.anotherPick('music', FILTERS);
    expect(picked()).toBe('song-a');
    await asking;
    expect(picked()).toBe('song-b');
    const asked = received.filter(({ path }) => path === '/api/recommendations');
    expect(asked).toHaveLength(2);
    expect(asked[0].body).toMatchObject({ surface: 'pick', count: 1, domains: ['music'] });
    lists.clear();
    expect(lists.store.getState().pick).toBeUndefined();
  });

  it('forget an answer that comes after they were cleared', async () => {
    const { lists, state } = listsWith(() => listOf(['song-a']));
    const asking = lists.ensure(['music'], FILTERS, 1);
    lists.clear();
    await asking;
    await settle();
    expect(state()?.kind).not.toBe('ready');
  });
});
