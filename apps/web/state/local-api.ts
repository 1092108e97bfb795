import type { ApiClient } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import { localPractice, type LocalPractice } from '../messages/local-practice.ts';

/**
 * The same server, whose practices speak the language of the page: wherever one stands in an answer.
 * @param practices of the language that is read now
 */
export function createLocalApi(
  api: ApiClient,
  practices: () => Promise<ReadonlyMap<string, LocalPractice>>,
): ApiClient {
  return {
    async call(route, input, options) {
      const [answer, words] = await Promise.all([api.call(route, input, options), practices()]);
      if (words.size > 0) translate(answer, words);
      return answer;
    },
  };
}

/** In place: what a call answers with was read from the wire just now, and is nobody else's. */
function translate(value: unknown, words: ReadonlyMap<string, LocalPractice>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPractice(value)) Object.assign(value, localPractice(value, words.get(value.id)));
  else for (const part of Object.values(value)) translate(part, words);
}

function isPractice(value: object): value is CatalogueItem {
  return 'domain' in value && value.domain === 'wellbeing' && 'practice' in value && 'id' in value;
}
