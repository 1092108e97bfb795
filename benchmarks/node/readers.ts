/** RGBA and RGB bytes of one picture, row-major. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
  readonly rgb: Uint8Array;
}

/** Gray 48×48 tile in, the likeliest emotion out. */
export interface TileClassifier {
  /** What the network comes to on disk. */
  readonly bytes: number | undefined;
  read(gray: Uint8Array): Promise<string | undefined>;
}

/** Whole picture in, the likeliest emotion of the face out; undefined where none is found. */
export interface FrameReader {
  read(picture: Picture): Promise<string | undefined>;
}
