import { certainScores } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { followFace } from './follow-face.ts';
import { measureLight } from './measure-light.ts';
import { readFrame } from './read-frame.ts';
import { followNobody, type Classification, type Face, type VisionStages } from './reading.ts';
import { faceAt, grayFrame } from './testing/pictures.ts';

const classification: Classification = {
  scores: certainScores('happy'),
  heads: { fer2013: {}, ferplus: {} },
};

/** The real stages, but for the two that run networks: faces and answer are given. */
function stagesSeeing(faces: readonly Face[]): VisionStages & { readonly cropped: Face[] } {
  const cropped: Face[] = [];
  return {
    cropped,
    detectFaces: () => Promise.resolve(faces),
    followFace,
    measureLight,
    cropFace: (_, face) => {
      cropped.push(face);
      return { size: 1, pixels: new Float32Array(1) };
    },
    classifyEmotion: () => Promise.resolve(classification),
  };
}

const bright = grayFrame(200, 200, () => 120, 1000);
const dark = grayFrame(200, 200, () => 6, 1000);
const me = faceAt(50, 50, 90);

describe('reading a frame', () => {
  it('gives the scores of the followed face, and what is needed to draw it and to look again', async () => {
    const stages = stagesSeeing([me, faceAt(150, 20, 20)]);
    expect(await readFrame(bright, followNobody, stages)).toEqual({
      kind: 'scores',
      ...classification,
      crop: { size: 1, pixels: new Float32Array(1) },
      at: 1000,
      faces: [me, faceAt(150, 20, 20)],
      followed: { face: me, lastSeenAt: 1000 },
    });
    expect(stages.cropped).toEqual([me]);
  });

  it('says that there is no face, or why none could be seen', async () => {
    expect(await readFrame(bright, followNobody, stagesSeeing([]))).toMatchObject({
      kind: 'no-face',
      faces: [],
      at: 1000,
    });
    expect(await readFrame(dark, followNobody, stagesSeeing([]))).toMatchObject({ kind: 'too-dark' });
  });

  it('says that there are several faces, without reading any', async () => {
    const stages = stagesSeeing([me, faceAt(100, 100, 85)]);
    expect(await readFrame(bright, followNobody, stages)).toMatchObject({
      kind: 'several-faces',
      followed: followNobody,
    });
    expect(stages.cropped).toEqual([]);
  });

  it('does not read a face in the dark, but goes on following it', async () => {
    const stages = stagesSeeing([me]);
    const reading = await readFrame(dark, followNobody, stages);
    expect(reading).toMatchObject({ kind: 'too-dark', followed: { face: me } });
    expect(reading).not.toHaveProperty('scores');
    expect(stages.cropped).toEqual([]);
  });
});
