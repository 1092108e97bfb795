import { EmoVerseError } from '@emoverse/domain';
import { loadWordsReading, type WordsModel } from '@emoverse/mood';
import { z } from 'zod';

const FOLDER = '/models/emoverse-words';
const filesSchema = z.object({ files: z.object({ 'weights.bin': z.object({ sha256: z.string() }) }) });

/**
 * The learned reader of words from the host (1.8 MB, kept for good under its hash). Rejects where it is out of reach; the
 * lexicon reads alone then.
 */
export async function loadWordsModel(get: typeof fetch): Promise<WordsModel> {
  const manifest: unknown = await (await answered(get, `${FOLDER}/manifest.json`)).json();
  const { files } = filesSchema.parse(manifest);
  const [{ createWordsModel }, weights] = await Promise.all([
    loadWordsReading(),
    answered(get, `${FOLDER}/weights.bin?sha256=${files['weights.bin'].sha256}`),
  ]);
  return createWordsModel(manifest, new Uint8Array(await weights.arrayBuffer()));
}

async function answered(get: typeof fetch, address: string): Promise<Response> {
  const response = await get(address);
  if (!response.ok)
    throw new EmoVerseError('model-unreadable', `the host answered ${response.status} for ${address}`);
  return response;
}
