import type { Emotion } from '@emoverse/domain';
import type { Classification, FaceCrop } from '@emoverse/vision';

/** The two label sets in which a reader answers, in the order of its tables. */
export interface LabelSets {
  readonly fer2013: readonly string[];
  readonly ferplus: readonly string[];
  /** FER+ labels that mean exactly one of the seven emotions: all but contempt. */
  readonly emotionOf: ReadonlyMap<string, Emotion>;
}

/** Anything that reads emotions from tiles: a network of ours, or a module that somebody brings. */
export interface TileReader {
  readonly kind: 'model' | 'outside';
  readonly name: string;
  readonly version: string | undefined;
  /** SHA-256 of the network or of the module's file. */
  readonly hash: string;
  /** Bytes of the network's file; of an outside reader only what it says itself. */
  readonly bytes: number | undefined;
  /** What finds the face in the tile first: `none`, or a detector's name. */
  readonly detector: string;
  readonly labelSets: LabelSets;
  /** Folder of the network, where its training history lies. */
  readonly modelFolder: string | undefined;
  /** What a reader of the figures must know. */
  readonly notes: readonly string[];
  /** The tile as the reader wants it, and whether a detector found a face in it; the whole tile where not. */
  crop(tile: Uint8Array): Promise<{ readonly crop: FaceCrop; readonly detected: boolean }>;
  classify(crop: FaceCrop): Promise<Classification>;
  dispose(): Promise<void>;
}
