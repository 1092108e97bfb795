import { z } from 'zod';
import { ApiProblem } from '../http/api-problem.ts';
import type { PreviewSource } from './preview-source.ts';

const TIMEOUT_MILLISECONDS = 10_000;
const RESULTS = 10;
const MOST_BYTES = 1024 * 1024;

/** A song of the shop, as far as it is used (documented under "Understanding Search Results"). */
const songSchema = z.object({
  kind: z.string().optional(),
  trackName: z.string(),
  artistName: z.string(),
  collectionName: z.string().optional(),
  previewUrl: z.string().optional(),
  trackViewUrl: z.string().optional(),
  trackTimeMillis: z.number().positive().optional(),
  trackExplicitness: z.string().optional(),
  releaseDate: z.string().optional(),
});
export type ShopSong = z.infer<typeof songSchema>;
const answerSchema = z.object({ results: z.array(z.unknown()) });

/** One search for songs. Throws `preview-busy`, `preview-down` or `preview-unreachable`. */
export async function searchItunes(
  source: PreviewSource,
  fetch: typeof globalThis.fetch,
  words: string,
  country: string,
): Promise<ShopSong[]> {
  const address = new URL(`${source.search}/search`);
  const query = { term: words, media: 'music', entity: 'song', limit: String(RESULTS), country };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    text = (await response.text()).slice(0, MOST_BYTES);
  } catch (cause) {
    throw new ApiProblem(502, 'preview-unreachable', 'Apple could not be reached: is this machine online?', {
      cause,
    });
  }
  // Apple answers 403 to whoever asks too often.
  if (response.status === 403 || response.status === 429) throw busyProblem();
  const answer = response.ok ? answerSchema.safeParse(parsed(text)).data : undefined;
  if (answer === undefined) {
    throw new ApiProblem(
      502,
      'preview-down',
      `Apple's search answered in a way that EmoVerse does not know (${response.status}): try again in a while`,
    );
  }
  return answer.results.flatMap((result) => {
    const song = songSchema.safeParse(result).data;
    return song === undefined || (song.kind !== undefined && song.kind !== 'song') ? [] : [song];
  });
}

/** Apple documents about 20 searches a minute. */
export function busyProblem(seconds = 60): ApiProblem {
  return new ApiProblem(
    503,
    'preview-busy',
    `Apple is asked for no more previews now: try again in ${seconds} s`,
    {
      headers: { 'retry-after': String(seconds) },
    },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
