import { EMOTION_MOOD_POINTS, moodDistance } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS, SCENES, SCENE_NAMES, sceneNear } from './scenes.ts';

describe('scenes', () => {
  it('are each their own nearest, and apart from each other', () => {
    for (const name of SCENE_NAMES) {
      expect(sceneNear(SCENES[name].point)).toBe(name);
      for (const other of SCENE_NAMES)
        if (other !== name)
          expect(moodDistance(SCENES[name].point, SCENES[other].point), `${name} ${other}`).toBeGreaterThan(
            0.25,
          );
    }
  });

  it('have one near each emotion, and layers within 0 and 1', () => {
    for (const point of Object.values(EMOTION_MOOD_POINTS))
      expect(moodDistance(SCENES[sceneNear(point)].point, point)).toBeLessThan(0.5);
    for (const { layers } of Object.values(SCENES))
      for (const layer of LAYERS) expect(layers[layer]).toBeGreaterThanOrEqual(0);
  });

  it('are found by distance alone', () => {
    const axis = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(axis, axis, (valence, arousal) => {
        const point = { valence, arousal };
        const distance = moodDistance(SCENES[sceneNear(point)].point, point);
        for (const name of SCENE_NAMES)
          expect(distance).toBeLessThanOrEqual(moodDistance(SCENES[name].point, point));
      }),
    );
  });
});
