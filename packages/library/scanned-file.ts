import type { ItemId } from '@emoverse/domain';

/** A sound file as it is kept. */
export interface ScannedFile {
  /** The scanned folder, whole path. */
  readonly folder: string;
  /** Path below it, with `/`. */
  readonly path: string;
  /** Its item of the catalogue; undefined where it became none. */
  readonly itemId: ItemId | undefined;
  readonly size: number;
  readonly modifiedAt: number;
  readonly fingerprint: string;
  /** Read with its sound, by its tags alone, a copy of another file, or not readable at all. */
  readonly state: 'sound' | 'tags-only' | 'copy' | 'unreadable';
  /** Why it is not `sound`. */
  readonly reason: string | undefined;
  readonly scannedAt: number;
}
