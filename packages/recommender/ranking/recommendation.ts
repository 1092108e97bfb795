import type { CatalogueItem, ListNotice, ListRule, MoodPoint, RankedItem } from '@emoverse/domain';

/** A list, with where it aims and what could not be kept to. */
export interface Recommendation {
  readonly ranked: readonly RankedItem[];
  /** Where the intent goes on the mood plane: one point, or the steps of a journey. */
  readonly path: readonly MoodPoint[];
  readonly policy: string;
  readonly policyVersion: string;
  /** Why the list is short or empty, if it is. */
  readonly notice: ListNotice;
  /** Rules of the list (`list-rules.ts`) that the catalogue could not keep to. */
  readonly gaveWay: readonly ListRule[];
}

/** Who may stand at one place of a list, and with what chance; the chances sum to 1. */
export interface PlaceOdds {
  readonly target: MoodPoint;
  readonly items: readonly { readonly item: CatalogueItem; readonly chance: number }[];
}
