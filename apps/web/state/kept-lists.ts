import { recommendationResponseSchema, type RecommendationResponse } from '@emoverse/api-contract';
import type { MediaDomain } from '@emoverse/domain';
import { z } from 'zod';
import { keep, readKept } from './read-kept.ts';
import type { Services } from './services.ts';

const KEY = 'emoverse.kept-lists';
/** Visits whose lists are kept. */
const MOST_VISITS = 3;

const keptSchema = z.array(recommendationResponseSchema).max(MOST_VISITS);

/** The lists of the last three visits, kept in the browser for when the server is out of reach. */
export class KeptLists {
  readonly #services: Pick<Services, 'keep'>;

  constructor(services: Pick<Services, 'keep'>) {
    this.#services = services;
  }

  /** Keeps what was answered, in place of what was answered before for the same visit and kind of works. */
  add(answer: RecommendationResponse): void {
    const filled = answer.lists.filter(({ items }) => items.length > 0);
    if (filled.length === 0) return;
    const kept = this.#read();
    const domains = new Set(filled.map(({ domain }) => domain));
    const same = kept.find(({ visitId }) => visitId === answer.visitId);
    const others = same?.lists.filter(({ domain }) => !domains.has(domain)) ?? [];
    const newest = { ...answer, lists: [...filled, ...others] };
    keep(this.#services.keep, KEY, [newest, ...kept.filter((each) => each !== same)].slice(0, MOST_VISITS));
  }

  /** The answer that holds what was shown last of these works: in this visit, else for the same intent, else at all. */
  find(
    domain: MediaDomain,
    { visitId, intent }: Pick<RecommendationResponse, 'visitId' | 'intent'>,
  ): RecommendationResponse | undefined {
    const holding = this.#read().filter(({ lists }) => lists.some((list) => list.domain === domain));
    return (
      holding.find((answer) => answer.visitId === visitId) ??
      holding.find((answer) => answer.intent.kind === intent.kind) ??
      holding.at(0)
    );
  }

  #read(): readonly RecommendationResponse[] {
    return readKept(this.#services.keep, KEY, keptSchema) ?? [];
  }
}
