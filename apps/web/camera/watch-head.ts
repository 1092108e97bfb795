import { followHead, noHead, type HeadGesture, type HeadPose } from '@emoverse/vision';

/** Looks for nods and shakes beside the reading of faces. */
export interface HeadWatch {
  /** What the head has just said, if it is wanted; otherwise what was seen of it is forgotten. */
  look(pose: HeadPose | undefined, isWanted: boolean): HeadGesture | undefined;
}

export function watchHead(): HeadWatch {
  let state = noHead;
  return {
    look(pose, isWanted) {
      if (!isWanted) state = noHead;
      // What hides the face for a moment is no movement of the head.
      if (!isWanted || pose === undefined) return undefined;
      const followed = followHead(state, pose);
      ({ state } = followed);
      return followed.gesture;
    },
  };
}
