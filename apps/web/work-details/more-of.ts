import type { Recommended } from '@emoverse/api-contract';
import type { Playable } from '../player/track.ts';

/** A work that more is asked for. */
export interface MoreOf {
  readonly playable: Playable & { readonly liked?: boolean };
  /** Why it is suggested, where it is. */
  readonly why?: { readonly recommended: Recommended; readonly policy: string };
  /** It is about to leave the list it stands in; without it, it can not be put aside. */
  readonly onGone?: () => void;
  /** It was put aside, and that was undone. */
  readonly onBack?: () => void;
}
