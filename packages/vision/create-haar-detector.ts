import { detectFacesHaar } from './detect-faces-haar.ts';
import type { FaceDetector } from './detect-faces.ts';
import { parseHaarCascade } from './detectors/haar-cascade.ts';

/**
 * The paper's detector (Viola and Jones 2001). `cascade`: the text of `cascade.json` of `haar-frontalface` in
 * `@emoverse/models`. Throws `EmoVerseError` `cascade-invalid`.
 */
export function createHaarDetector(cascade: string): FaceDetector {
  const parsed = parseHaarCascade(cascade);
  return {
    detectFaces: (frame, detail) => Promise.resolve(detectFacesHaar(frame, parsed, detail)),
    dispose: () => Promise.resolve(),
  };
}
