import { moodGlow } from '@emoverse/light';
import { SCENES, type SceneName } from '@emoverse/playback';
import { describe, expect, it } from 'vitest';
import { lightOf } from './light-of.ts';

const ofScene = (scene: SceneName) => lightOf({ scene, route: [SCENES[scene].point], follows: false });

describe('the light of a soundscape', () => {
  it('is warm by the fire and at first light: from rose to gold', () => {
    for (const scene of ['fireside', 'firstLight'] as const)
      for (const { c, h } of moodGlow(ofScene(scene))) {
        expect(c, scene).toBeGreaterThan(0.05);
        expect(h < 95, `${scene}: hue ${h}`).toBe(true);
      }
  });

  it('is that of the scene by whose name it is called, chosen or nearest', () => {
    const { point, light } = SCENES.fireside;
    expect(lightOf({ route: [point], follows: true }, { valence: 0.6, arousal: -0.6 })).toEqual(light);
    expect(ofScene('blueHour')).toEqual(SCENES.blueHour.point);
  });

  it('is that of where it is on a way, and under a title of its own', () => {
    const route = [SCENES.fireside.point, SCENES.openRoad.point] as const;
    const there = { valence: 0.6, arousal: 0 };
    expect(lightOf({ route, follows: false }, there)).toEqual(there);
    expect(lightOf({ title: 'Slow dusk', route: [route[0]], follows: false })).toEqual(route[0]);
  });
});
