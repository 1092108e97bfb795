import { setImmediate } from 'node:timers/promises';
import {
  elementAt,
  impressionIdSchema,
  type DefaultIntentName,
  type Impression,
  type IntentChoice,
  type ItemId,
  type MediaDomain,
} from '@emoverse/domain';
import { readSettings, type RouteOutput, type Settings } from '@emoverse/api-contract';
import { recencyWindow, tellWhy, type Recommendation } from '@emoverse/recommender';
import { isFull } from '@emoverse/storage';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { pinCatalogue } from '../pin-catalogue.ts';
import type { Services } from '../services.ts';
import { forgetOldImpressions } from './forget-old-impressions.ts';
import { intentOf } from './intent-of.ts';
import { viewersOf } from './reviews.ts';
import { withOwnLanguages } from './with-own-languages.ts';
import { writeForPerson } from './write-for-person.ts';

type Answer = RouteOutput<'recommend'>;
type Body = HandlerInput<'recommend'>['body'];

/** What was asked, with what the settings, the mood and the browser say where it was left open. */
interface Wish extends Body {
  readonly intent: IntentChoice;
  readonly defaultIntent?: DefaultIntentName;
}

interface RankedDomain {
  readonly domain: MediaDomain;
  readonly recommendation: Recommendation;
}

/**
 * Ranked lists for a mood and an intent. Every item is logged with its context and chance before it is shown, in a
 * transaction that looks once more at what this visit has seen: two requests at once show nothing twice. Ranking stands
 * before it, so that nobody waits for its end to write; where another request of the visit was quicker, it is done again.
 * The log keeps less than a restore takes (`forgetOldImpressions`). Where there is no room for the log, the lists are given without it.
 */
export async function recommend(
  live: Services,
  { body }: HandlerInput<'recommend'>,
  { session, languages, refuseGone }: Call,
): Promise<Answer> {
  // One's own music may just have been read: its list waits for the catalogue that holds it.
  if (live.showsOwnMusic && body.filters.ownMusic === true) await live.catalogueSettled();
  const services = pinCatalogue(live);
  const { store, persons, recommender, clock, random } = services;
  const profile = await session.profile();
  const wish = wishOf(body, readSettings(profile.settings), languages);
  const { state, standing } = await persons.current(store, profile.id);
  const seen = await store.impressions.shownInVisit(profile.id, wish.visitId);
  const at = clock();
  const domains = [...new Set(wish.domains)];
  const recent = new Map<MediaDomain, Awaited<ReturnType<typeof store.impressions.recent>>>();
  for (const domain of domains) {
    // What was shown of a domain lately may take long to read: others have their turn in between.
    if (recent.size > 0) await setImmediate();
    recent.set(domain, await store.impressions.recent(profile.id, domain, at - recencyWindow(domain)));
  }
  const rank = (shown: ReadonlySet<ItemId>): RankedDomain[] =>
    domains.map((domain) => ({
      domain,
      recommendation: recommender.recommend(
        { ...wish, domain, shown, recent: recent.get(domain), at, random },
        state,
      ),
    }));
  // Others had their turn before, which may have taken longer than somebody waits.
  refuseGone();
  const ranked = rank(seen);

  const tell = (rankings: readonly RankedDomain[]) => {
    const impressions: Impression[] = [];
    const lists = rankings.map(({ domain, recommendation }) => {
      const sentences = tellWhy(recommendation.ranked, {
        mood: wish.mood,
        intent: wish.intent.kind,
        hour: wish.hour,
        itemOf: (id) => recommender.items.get(id),
      });
      const items = recommendation.ranked.map((ranked, position) => {
        const impression = impressionOf(services, { wish, domain, at }, recommendation, ranked, position);
        impressions.push(impression);
        return {
          ...ranked,
          impressionId: impression.id,
          sentence: elementAt(sentences, position),
          saved: standing.saved.has(ranked.item.id),
          liked: standing.liked.has(ranked.item.id),
          ...viewersOf(services, ranked.item.id),
        };
      });
      return { domain, items, notice: recommendation.notice, gaveWay: [...recommendation.gaveWay] };
    });
    const { policy, policyVersion, path } = elementAt(rankings, 0).recommendation;
    const { visitId, intent, defaultIntent } = wish;
    const answer: Answer = { visitId, policy, policyVersion, intent, defaultIntent, path: [...path], lists };
    return { answer, impressions };
  };

  return writeForPerson(store, profile.id, async (repositories) => {
    refuseGone();
    const shown = await repositories.impressions.shownInVisit(profile.id, wish.visitId);
    const isAsBefore = shown.size === seen.size && [...shown].every((id) => seen.has(id));
    const { answer, impressions } = tell(isAsBefore ? ranked : rank(shown));
    await repositories.impressions.store(profile.id, impressions);
    // What was shown is no choice of the person, so that more of it is not refused.
    await forgetOldImpressions(repositories, profile.id, impressions.length, random);
    return answer;
  }).catch((error: unknown) => {
    // A full disk takes no log, and a list is still of use.
    if (!isFull(error)) throw error;
    return tell(ranked).answer;
  });
}

function wishOf(body: Body, settings: Settings, languages: readonly string[]): Wish {
  return {
    ...body,
    ...intentOf(body, settings),
    filters: withOwnLanguages(body.filters, settings, languages),
  };
}

function impressionOf(
  { newId }: Pick<Services, 'newId'>,
  { wish, domain, at }: { readonly wish: Wish; readonly domain: MediaDomain; readonly at: number },
  { policy, policyVersion }: Recommendation,
  { item, propensity, source }: Recommendation['ranked'][number],
  position: number,
): Impression {
  return {
    id: impressionIdSchema.parse(newId()),
    visitId: wish.visitId,
    itemId: item.id,
    domain,
    position,
    surface: wish.surface,
    filters: wish.filters,
    propensity,
    propensityOf: 'place',
    policy,
    policyVersion,
    source,
    mood: wish.mood,
    intent: wish.intent,
    at,
  };
}
