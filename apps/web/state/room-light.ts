import type { MoodPoint } from '@emoverse/domain';
import { LIGHT_PROPERTIES, lightProperties } from '@emoverse/light';
import type { KeyValueStore } from './services.ts';

/** Read by before-first-paint.js, which lays the same light on the page before anything is drawn. */
const KEY = 'emoverse.light';

/** The light of the whole page: custom properties of its root element. */
export interface RoomLight {
  /** The page takes the light of a place on the mood plane. */
  show(point: MoodPoint): void;
  /** The same, and the next visit begins with it. */
  keep(point: MoodPoint): void;
}

export function createRoomLight(root: HTMLElement, store: Pick<KeyValueStore, 'setItem'>): RoomLight {
  const show = (point: MoodPoint): Record<string, string> => {
    const properties = lightProperties(point);
    for (const name of LIGHT_PROPERTIES) root.style.setProperty(name, properties[name]);
    return properties;
  };
  return {
    show: (point) => void show(point),
    keep(point) {
      const properties = show(point);
      try {
        store.setItem(KEY, JSON.stringify(properties));
      } catch {
        // Storage is full or closed to us: the next visit begins with the light of the hour.
      }
    },
  };
}
