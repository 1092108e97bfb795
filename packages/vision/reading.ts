import type { EmotionScores } from '@emoverse/domain';

/** A picture in memory: `data` is RGBA, row-major, 4 × width × height bytes; `at` is when it was taken, epoch ms. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly at: number;
}

/** A point in pixels from the top-left corner. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a detector has them: eyes as seen in the picture (left = smaller x in an upright face). */
export interface FaceLandmarks {
  readonly leftEye: PixelPoint;
  readonly rightEye: PixelPoint;
  readonly nose?: PixelPoint | undefined;
  readonly mouth?: PixelPoint | undefined;
}

/** A bounding box in pixels from the top-left corner; may have fractions, and may lie partly outside the picture. */
export interface BoundingBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A detected face: its bounding box, score 0…1. */
export interface Face extends BoundingBox {
  readonly score: number;
  readonly landmarks?: FaceLandmarks | undefined;
}

/** Grayscale crop at the network's input size: `pixels` 0…255, row-major. */
export interface FaceCrop {
  readonly size: number;
  readonly pixels: Float32Array;
}

/**
 * The network's answer for one crop: `scores` is the documented seven-class mixture that people see;
 * `heads` are the calibrated probabilities of each head under its own label names.
 */
export interface Classification {
  readonly scores: EmotionScores;
  readonly heads: {
    readonly fer2013: Readonly<Record<string, number>>;
    readonly ferplus: Readonly<Record<string, number>>;
  };
}

/** Which face is followed from frame to frame; opaque to callers, start with `followNobody`. */
export interface FollowedFace {
  readonly face: Face | undefined;
  readonly lastSeenAt: number;
}

export const followNobody: FollowedFace = { face: undefined, lastSeenAt: Number.NEGATIVE_INFINITY };

export type FollowOutcome =
  | { readonly kind: 'face'; readonly face: Face; readonly followed: FollowedFace }
  | { readonly kind: 'no-face' | 'several-faces'; readonly followed: FollowedFace };

/** The stages of reading, each replaceable. */
export interface VisionStages {
  detectFaces(frame: Frame): Promise<readonly Face[]>;
  followFace(followed: FollowedFace, faces: readonly Face[], at: number): FollowOutcome;
  measureLight(frame: Frame, face: Face | undefined, before?: 'enough' | 'too-dark'): 'enough' | 'too-dark';
  cropFace(frame: Frame, face: Face): FaceCrop;
  classifyEmotion(crop: FaceCrop): Promise<Classification>;
}

/** What one face says: the network's answer for its crop, or that it is too dark to tell. */
export type FaceReading =
  | (Classification & { readonly kind: 'scores'; readonly crop: FaceCrop })
  | { readonly kind: 'too-dark' };

/** One look at a frame, whatever it comes from: an `EmotionReading` with what is needed to draw it and to look again. */
export type Reading = (FaceReading | { readonly kind: 'no-face' | 'several-faces' }) & {
  readonly at: number;
  readonly faces: readonly Face[];
  readonly followed: FollowedFace;
};

/** `fast`: one look at the whole frame, for a camera. `thorough`: also looks closer, for stills with small faces. */
export type Detail = 'fast' | 'thorough';
