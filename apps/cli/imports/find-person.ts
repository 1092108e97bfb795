import type { Store, StoredPerson } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';

/** The one person whom an id or a name means, or else the only one there is. Throws BadInputError where that is nobody, or several. */
export async function findPerson(
  store: Pick<Store, 'people'>,
  wanted: string | undefined,
): Promise<StoredPerson> {
  const all = await store.people.list();
  const found = wanted === undefined ? all : all.filter(({ id, name }) => id === wanted || name === wanted);
  const [person, ...others] = found;
  if (person === undefined)
    throw new BadInputError(
      wanted === undefined
        ? 'the store has no person yet: open EmoVerse in a browser once (emoverse serve)'
        : `nobody here is ${wanted}; emoverse people list tells who there is`,
    );
  if (others.length > 0)
    throw new BadInputError(
      wanted === undefined
        ? `${found.length} people use EmoVerse here: say with --person who is meant, by name or id (emoverse people list)`
        : `${found.length} people are called ${wanted}: say which by the id (${found.map(({ id }) => id).join(', ')})`,
    );
  return person;
}
