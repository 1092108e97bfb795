import { moodDistance, type MoodPoint } from '@emoverse/domain';

/** Sounds of places that can lie under the music. */
export const LAYERS = ['rain', 'fire', 'wind', 'waves'] as const;
export type Layer = (typeof LAYERS)[number];

/** How loud each layer is, 0 (not at all) … 1. */
export type Layers = Readonly<Record<Layer, number>>;

export const NO_LAYERS: Layers = { rain: 0, fire: 0, wind: 0, waves: 0 };

interface Scene {
  readonly point: MoodPoint;
  readonly layers: Layers;
  /** The place whose light is that of its name: a fire is calm, and not green. */
  readonly light: MoodPoint;
}

function scene(valence: number, arousal: number, layers: Partial<Layers> = {}, light?: MoodPoint): Scene {
  const point = { valence, arousal };
  return { point, layers: { ...NO_LAYERS, ...layers }, light: light ?? point };
}

const AMBER: MoodPoint = { valence: 0.8, arousal: 0.4 };
const DAWN: MoodPoint = { valence: 0.45, arousal: 0.22 };

/** Places to listen to, each with its mood and what is heard there. Spread over the plane, so that each mood has one near. */
export const SCENES = {
  eveningHarbour: scene(0.4, -0.4, { waves: 0.5, wind: 0.15 }),
  fireside: scene(0.65, -0.65, { fire: 0.6 }, AMBER),
  rainOnTheRoof: scene(0.05, -0.6, { rain: 0.6 }),
  nightGarden: scene(0.15, -0.9, { wind: 0.2 }),
  firstLight: scene(0.6, 0, { wind: 0.15 }, DAWN),
  clearDesk: scene(0.1, -0.1, { rain: 0.25 }),
  openRoad: scene(0.55, 0.5, { wind: 0.3 }),
  summerSquare: scene(0.8, 0.85),
  blueHour: scene(-0.55, -0.45, { wind: 0.25 }),
  emptyStation: scene(-0.3, -0.85, { rain: 0.2 }),
  greyShore: scene(-0.45, 0.05, { waves: 0.45, wind: 0.25 }),
  passingStorm: scene(-0.5, 0.6, { rain: 0.6, wind: 0.5 }),
  sparks: scene(0.05, 0.7, { fire: 0.3 }),
} as const satisfies Readonly<Record<string, Scene>>;
export type SceneName = keyof typeof SCENES;
export const SCENE_NAMES = Object.keys(SCENES) as readonly SceneName[];

/** The scene that a place on the plane is nearest to. */
export function sceneNear(point: MoodPoint): SceneName {
  return SCENE_NAMES.reduce((nearest, name) =>
    moodDistance(SCENES[name].point, point) < moodDistance(SCENES[nearest].point, point) ? name : nearest,
  );
}
