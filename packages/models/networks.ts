import type { KernelBits } from './tflite/convert-tflite.ts';

/** What goes into a network or comes out of it: sizes (batch, then rows, columns, channels where it is a picture) and meaning. */
export interface NetworkPort {
  readonly dims: readonly number[];
  readonly meaning: string;
}

/** A network inside an npm package of others, and what is known of it. */
export interface ForeignNetwork {
  /** The npm package and the file in it. */
  readonly package: string;
  readonly file: string;
  /** Where that file is many in one: where the network begins in it, and how long it is, in bytes. */
  readonly part?: { readonly start: number; readonly bytes: number };
  /** Kept in 8 bits where that does no harm (docs/decisions): it travels with the web app. */
  readonly kernels: KernelBits;
  /** What it does, in a sentence. */
  readonly purpose: string;
  readonly inputs: readonly NetworkPort[];
  readonly outputs: readonly NetworkPort[];
  /** What its authors say of its limits, and what was seen here. */
  readonly limits: string;
  /** Where its authors describe it. */
  readonly described: string;
}

const RGB = 'RGB from 0 to 1';
const POINTS = 'x, y in pixels of the input, z about on their scale (negative: nearer than the first)';

/** The networks that are made when EmoVerse is built, by name. */
export const NETWORKS = {
  'palm-detection': {
    package: '@mediapipe/hands',
    file: 'hands_solution_packed_assets.data',
    part: { start: 2_341_291, bytes: 1_985_440 },
    kernels: '8-bit',
    purpose:
      'Finds palms in a picture: a box, its wrist and the roots of its fingers (the light one of two).',
    inputs: [{ dims: [1, 192, 192, 3], meaning: `${RGB}, the longer side filling the square` }],
    outputs: [
      {
        dims: [1, 2016, 18],
        meaning:
          'for each anchor, in pixels from its centre: centre, width, height of the palm; x, y of wrist, roots of index, middle, ring and little finger, root and second joint of the thumb',
      },
      { dims: [1, 2016, 1], meaning: 'for each anchor the logit of there being a palm' },
    ],
    limits:
      'Made for hands within about two metres of a camera. Hands in gloves were not among what it learned from.',
    described: 'MediaPipe Hands: On-device Real-time Hand Tracking (Zhang et al. 2020)',
  },
  'hand-landmarks': {
    package: '@mediapipe/hands',
    file: 'hand_landmark_lite.tflite',
    kernels: '8-bit',
    purpose: 'Finds 21 points of a hand that fills the picture upright (the light one of two).',
    inputs: [{ dims: [1, 224, 224, 3], meaning: `${RGB}, fingers up` }],
    outputs: [
      { dims: [1, 63], meaning: `21 points from the wrist to the tip of the little finger: ${POINTS}` },
      { dims: [1, 1], meaning: 'chance that there is a hand' },
      { dims: [1, 1], meaning: 'chance that it is a left hand, where the picture is a mirror’s' },
      { dims: [1, 63], meaning: 'the same points in metres about the middle of the hand' },
    ],
    limits: 'One hand at a time; hands that hold something large or hide each other are read badly.',
    described: 'MediaPipe Hands: On-device Real-time Hand Tracking (Zhang et al. 2020)',
  },
  'face-mesh': {
    package: '@mediapipe/face_mesh',
    file: 'face_mesh_solution_packed_assets.data',
    part: { start: 2_495_952, bytes: 1_241_896 },
    kernels: 'as-stored',
    purpose: 'Finds 468 points of a face that fills two thirds of the picture upright.',
    inputs: [{ dims: [1, 192, 192, 3], meaning: `${RGB}, eyes level` }],
    outputs: [
      { dims: [1, 1, 1, 1404], meaning: `468 points: ${POINTS}` },
      { dims: [1, 1, 1, 1], meaning: 'logit of there being a face' },
    ],
    limits: 'Faces turned far to the side are drawn by what faces look like, not by what is seen.',
    described:
      'Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs (Kartynnik et al. 2019)',
  },
} as const satisfies Readonly<Record<string, ForeignNetwork>>;

export type NetworkName = keyof typeof NETWORKS;
