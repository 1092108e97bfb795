import { EmoVerseError, SPOTIFY_FEATURES_COLLECTION, type CatalogueItem } from '@emoverse/domain';
import { hashText } from '@emoverse/numeric';
import {
  type ArrayPool,
  createArrayPool,
  emoversePolicy,
  listOdds,
  paperPolicy,
  type Policy,
  popularityPolicy,
  randomPolicy,
  recommend,
  type RecommendContext,
  type RecommendStages,
  type ReviewTone,
  viewerTones,
  type ViewerTones,
  worksLike,
} from './ranking/index.ts';
import {
  chooseOnboardingItems,
  describeTaste,
  isTasteTerm,
  learnFromEvents,
  newPerson,
  type PersonPriors,
  type UserModel,
  userModelVersion,
  projectUser,
  type ProjectedUser,
  readableUser,
  type TastePrior,
} from './user-model/index.ts';
import type { CollaborativeModel } from './collaborative-filtering/index.ts';
import { lazyMusicClusters, type MoodClusterModel } from './mood-clusters/index.ts';
import { type CatalogueIndex, indexCatalogue } from './catalogue-index/index.ts';
import type { Recommender } from './recommender.ts';

const LIST_MAXIMUM = 1000;
/** Views of persons that are remembered: at least so many, more of a small catalogue. With 100,000 items one takes a few megabytes. */
const VIEWS_REMEMBERED = { least: 16, most: 200, items: 2_000_000 };

const POLICIES: Readonly<Record<Policy['name'], Policy>> = {
  emoverse: emoversePolicy,
  paper: paperPolicy,
  popularity: popularityPolicy,
  random: randomPolicy,
};

export interface RecommenderOptions {
  readonly items: readonly CatalogueItem[];
  /** Mood clusters fitted before (by `fitMoodClusters`); else fitted when the paper's policy first needs them. */
  readonly moodClusters?: MoodClusterModel;
  /** What a population taught (by `trainCollaborativeModel`), its keys being item ids; without it editorial priors serve. */
  readonly collaborativeModel?: CollaborativeModel;
  /** What people taught about the response to moods (by `fitTastePrior`); else the editorial prior. */
  readonly tastePrior?: TastePrior;
}

/**
 * Builds the recommender of one catalogue: indexes it once, then answers from memory. It holds nothing about any
 * person; states are values. The same context, state and random numbers give the same list.
 *
 * Songs with Spotify's features stand on a shelf of their own: only the paper's policy sees them, and nothing is
 * learned from them (see `SPOTIFY_FEATURES_COLLECTION`).
 *
 * @throws RangeError when two items share an id.
 */
export function createRecommender({ items, moodClusters, ...priors }: RecommenderOptions): Recommender {
  const own = createShelf(
    items.filter(({ collection }) => collection !== SPOTIFY_FEATURES_COLLECTION),
    priors,
  );
  const all = own.index.items.length === items.length ? own : createShelf(items, priors);
  const clusters = lazyMusicClusters(items, moodClusters);
  const version = `${userModelVersion(priors)}/${catalogueFingerprint(items)}`;
  const prepare = (
    context: RecommendContext,
    person: UserModel,
  ): readonly [RecommendContext, ProjectedUser, RecommendStages] => {
    const most = Math.max(LIST_MAXIMUM, context.pool?.length ?? 0);
    if (!Number.isInteger(context.count) || context.count < 1 || context.count > most) {
      throw new EmoVerseError(
        'recommend-count',
        `count is a whole number from 1 to ${most}, got ${context.count}`,
      );
    }
    const policy = POLICIES[context.policy];
    const { index, viewOf, viewers, pool } = policy.name === 'paper' ? all : own;
    return [
      context,
      viewOf(person),
      {
        index,
        policy,
        viewers: viewers(),
        clusters,
        pool,
        version: `${policy.name}-${policy.version}/${version}`,
      },
    ];
  };
  return {
    version,
    items: all.index.byId,
    newPerson: () => newPerson(priors),
    recommend: (context, person) => recommend(...prepare(context, person)),
    listOdds: (context, person) => listOdds(...prepare(context, person)),
    onboardingItems: (request, person) => chooseOnboardingItems(own.index, own.viewOf(person), request),
    worksLike: (request) => worksLike(own.index, request),
    learnFromFeedback: (person, events) => {
      own.forgetView(person);
      if (all !== own) all.forgetView(person);
      return learnFromEvents(readableUser(person, priors), events, own.index, priors);
    },
    isTasteTerm: (facet, term) => isTasteTerm(own.index, { facet, term }),
    describeTaste: (person) => describeTaste(readableUser(person, priors), own.index, priors.tastePrior),
    setReviewTones: (tones) => {
      own.setReviewTones(tones);
      if (all !== own) all.setReviewTones(tones);
    },
  };
}

/** Items with their index, and what is derived from it. */
interface Shelf {
  readonly index: CatalogueIndex;
  readonly pool: ArrayPool;
  viewOf(person: UserModel): ProjectedUser;
  /** A state that was learned from is seldom asked again, and what lives long costs the garbage collector most. */
  forgetView(person: UserModel): void;
  viewers(): ViewerTones;
  setReviewTones(tones: readonly ReviewTone[]): void;
}

function createShelf(items: readonly CatalogueItem[], priors: PersonPriors): Shelf {
  const index = indexCatalogue(items, priors.collaborativeModel);
  let viewers = viewerTones([], index);
  const views = new Map<UserModel, ProjectedUser>();
  const { least, most, items: itemsInAll } = VIEWS_REMEMBERED;
  const remembered = Math.min(most, Math.max(least, Math.floor(itemsInAll / Math.max(1, items.length))));
  return {
    index,
    pool: createArrayPool(),
    viewOf: (person) => {
      const view = views.get(person) ?? projectUser(readableUser(person, priors), index);
      // The latest used last: a view is as large as the catalogue, so few are kept, not one for each state alive.
      views.delete(person);
      views.set(person, view);
      for (const oldest of views.keys()) {
        if (views.size <= remembered) break;
        views.delete(oldest);
      }
      return view;
    },
    forgetView: (person) => views.delete(person),
    viewers: () => viewers,
    setReviewTones: (tones) => {
      viewers = viewerTones(tones, index);
    },
  };
}

/** Changes with the items of the catalogue and what ranks them: FNV-1a over ids and mood points, in hex. */
function catalogueFingerprint(items: readonly CatalogueItem[]): string {
  const hash = items.reduce(
    (before, { id, mood }) => hashText(`${id}${mood.valence}${mood.arousal}`, before),
    hashText(''),
  );
  return `${items.length}-${hash.toString(16).padStart(8, '0')}`;
}
