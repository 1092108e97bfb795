/** EXIF orientation: how the stored picture must be turned to stand upright. 1 is as stored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What a file says about itself: `width` × `height` as stored, before turning. */
export interface ImageHeader {
  readonly type: 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Where the segment or chunk with the EXIF block lies, `end` excluded. */
  readonly exif?: ByteRange | undefined;
  /** Of a JPEG that lacks its end: where what can be decoded stops. */
  readonly truncatedAt?: number;
}

/** Bytes from `start` up to and without `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}
