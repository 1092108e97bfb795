import { unpackCollaborativeModel } from '../collaborative-filtering/index.ts';
import type { PersonPriors } from './user-model.ts';
import { tastePriorSchema } from './taste-prior.ts';

/** Something that keeps trained models by name: the store. */
export interface ModelShelf {
  load(name: string): Promise<{ readonly header: string; readonly body: Uint8Array } | undefined>;
}

/**
 * The priors that were trained and kept, for `createRecommender`; none where nothing was trained. One that cannot be
 * read (of another version, damaged) is told to `onUnreadable` and left out: editorial priors serve in its place.
 */
export async function loadPriors(
  models: ModelShelf,
  onUnreadable: (name: string, why: string) => void,
): Promise<PersonPriors> {
  const read = async <T>(name: string, take: (model: { header: string; body: Uint8Array }) => T) => {
    const model = await models.load(name);
    if (model === undefined) return undefined;
    try {
      return take(model);
    } catch (error) {
      onUnreadable(name, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const collaborativeModel = await read('crowd', unpackCollaborativeModel);
  const tastePrior = await read('taste-prior', ({ header }) => tastePriorSchema.parse(JSON.parse(header)));
  return { ...(collaborativeModel && { collaborativeModel }), ...(tastePrior && { tastePrior }) };
}
