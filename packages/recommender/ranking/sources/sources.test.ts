import { topIndices } from '@emoverse/numeric';
import { expect, it } from 'vitest';
import { indexCatalogue } from '../../catalogue-index/index.ts';
import { lazyMusicClusters } from '../../mood-clusters/index.ts';
import { newPerson, projectUser } from '../../user-model/index.ts';
import { moodFit } from '../../intent/index.ts';
import { freshArrays } from '../../testing/fresh-arrays.ts';
import { eligibleItems } from '../eligible-items.ts';
import { createRankingContext } from '../ranking-context.ts';
import { contextWith, pickedMood } from '../../testing/contexts.ts';
import { generatedItems } from '../../testing/generated-items.ts';
import { moodNeighbours } from './mood-neighbours.ts';
import { popular } from './popular.ts';
import { wellRated } from './well-rated.ts';

const items = generatedItems(700);
const index = indexCatalogue(items);
const view = projectUser(newPerson(), index);
const mood = pickedMood('sad');
const target = { valence: 0.2, arousal: -0.4 };
const context = contextWith({ domain: 'films', mood, filters: { allowExplicit: true, fromYear: 1980 } });
const { positions: eligible } = eligibleItems(index, context, view.user, freshArrays);
const ranking = createRankingContext({
  context,
  index,
  person: view,
  path: [target],
  eligible,
  viewers: {
    tone: new Float64Array(0),
    valence: new Float64Array(0),
    arousal: new Float64Array(0),
    telling: new Map(),
  },
  clusters: lazyMusicClusters(items, undefined),
  arrays: freshArrays,
});
const fit = (position: number): number =>
  moodFit(mood, target, items[position].mood.valence, items[position].mood.arousal);

// Each source goes a short way; here it is by its definition, over everything that may be shown.
it.each([
  { source: moodNeighbours, scoreOf: fit },
  { source: popular, scoreOf: (at: number) => index.popularity[at] + 0.5 * index.quality[at] },
  {
    source: wellRated,
    scoreOf: (at: number) =>
      fit(at) < 0.2 || items[at].rating === undefined ? -Infinity : index.shrunkRating[at],
  },
])('$source.name brings the best of all eligible items, ties in catalogue order', ({ source, scoreOf }) => {
  expect(eligible.length).toBeLessThan(index.positionsByDomain.get('films')?.length ?? 0);
  for (const limit of [1, 10, 40]) {
    const brought = source.retrieve(ranking, target, limit);
    expect(brought).toEqual(topIndices(eligible, limit, scoreOf));
    expect(brought.length).toBeGreaterThan(0);
  }
});
