import type { CatalogueItem, Emotion, Intent, ItemId, MediaDomain } from '@emoverse/domain';
import type { CollaborativeShelf } from '../collaborative-filtering/index.ts';
import type { ItemFacet } from './describe-item.ts';

/** Editorial words (term → fit) in terms of one catalogue. */
export interface IndexedFit {
  /** By vocabulary place. */
  readonly terms: ReadonlyMap<number, number>;
  /** How each item fits by its nature, −1…1, by position. */
  readonly fit: Float64Array;
}

/** What the key of a learned weight stands for in a catalogue. */
export type ReadTerm =
  | { readonly kind: 'item'; readonly position: number }
  | {
      readonly kind: 'term';
      /** In the vocabulary. */
      readonly place: number;
      /** Where it counts in one domain alone. */
      readonly domain: MediaDomain | undefined;
      /** What is known a priori of the weight under this key. */
      readonly priorVariance: number;
    };

/** A weight under its key, as a state keeps it. */
export type KeyedTerm = readonly [key: string, mean: number, variance: number];

/** One distinct term of the whole catalogue. */
export interface VocabularyEntry {
  readonly key: string;
  readonly facet: ItemFacet;
  /** As first spelt in the catalogue. */
  readonly term: string;
}

/**
 * The catalogue as flat arrays, made once: item `i` has its terms at `termStart[i] … termStart[i + 1]` of
 * `termIds` (places in `vocabulary`), `termValues` (feature sizes for learning) and `termWeights` (its content
 * vector: rarity × size, of length 1 over all its terms).
 */
export interface CatalogueIndex {
  readonly items: readonly CatalogueItem[];
  readonly byId: ReadonlyMap<ItemId, CatalogueItem>;
  readonly positionOf: ReadonlyMap<ItemId, number>;
  /** What the keys of a person's weights stand for here; undefined for what the catalogue does not have. */
  readonly readTerms: (terms: readonly KeyedTerm[]) => readonly (ReadTerm | undefined)[];
  readonly positionsByDomain: ReadonlyMap<MediaDomain, Int32Array>;
  readonly vocabulary: readonly VocabularyEntry[];
  /** What is known a priori of a person's weight for each term: its variance. */
  readonly termPriorVariance: Float64Array;
  /** 1 for terms of a facet of which a crowd model has weights of its own (`COLLABORATIVE_FACETS`). */
  readonly ofCollaborativeFacet: Uint8Array;
  /** The genres that emotions have weights for (`weightsOfGenre`), with their places in the vocabulary. */
  readonly mappedGenres: readonly { readonly place: number; readonly byEmotion: readonly number[] }[];
  /** Genres of item `i`: `genreIds[genreStart[i] … genreStart[i + 1]]`, places in the vocabulary. */
  readonly genreStart: Int32Array;
  readonly genreIds: Int32Array;
  readonly vocabularyPlace: ReadonlyMap<string, number>;
  readonly termStart: Int32Array;
  readonly termIds: Int32Array;
  readonly termValues: Float64Array;
  readonly termWeights: Float64Array;
  /** Where each item stands as a whole (`feltMood`). */
  readonly valence: Float64Array;
  readonly arousal: Float64Array;
  /** Shrunk rating on 0…10. */
  readonly shrunkRating: Float64Array;
  /** Raw rating on 0…10, NaN where there is none. */
  readonly rawRating: Float64Array;
  /** Shrunk rating against its domain: standard deviations from the mean, halved and kept in −1…1. */
  readonly quality: Float64Array;
  /** Popularity against its domain's mean, about −0.5…1; 0 where unknown. */
  readonly popularity: Float64Array;
  /** Rated items of each domain, the best shrunk rating first. */
  readonly byRating: ReadonlyMap<MediaDomain, Int32Array>;
  /** Items of each domain, what most people know first (`standing`). */
  readonly byStanding: ReadonlyMap<MediaDomain, Int32Array>;
  /** How items suit each intent by their nature (`INTENT_TERMS`). */
  readonly intentFits: Readonly<Record<Intent, IndexedFit>>;
  /** How items give emotions what they need (`EMOTION_NEEDS`); of emotions that need something. */
  readonly needFits: ReadonlyMap<Emotion, IndexedFit>;
  /** Of each item the place of its language among `languages`, of which one is undefined: not known. */
  readonly languageOf: Uint16Array;
  readonly languages: readonly (string | undefined)[];
  /** `NO_YEAR` where it is not known. */
  readonly years: Int16Array;
  /** What each item touches, as bits (`touchedNotes`). */
  readonly touched: Int32Array;
  /** 1 for what most people will have heard of, and the domains in which there is any. */
  readonly wellKnown: Uint8Array;
  readonly withWellKnown: ReadonlySet<MediaDomain>;
  /** The first year of a domain that is not in its oldest quarter; of domains with years. */
  readonly longAgo: ReadonlyMap<MediaDomain, number>;
  /** The prior of a population, where one was trained, joined to these items. */
  readonly collaborative: CollaborativeShelf | undefined;
}

/** Stands for an unknown year. */
export const NO_YEAR = -32_768;
