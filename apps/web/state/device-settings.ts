import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keep, readKept } from './read-kept.ts';
import type { KeyValueStore } from './services.ts';

/** What belongs to this device rather than to the person. `consentAt`: when reading by camera was agreed to, epoch ms. */
const deviceSettingsSchema = z.object({
  cameraId: z.string().optional(),
  detector: z.enum(['neural', 'haar']).default('neural'),
  checkInSeconds: z.number().int().min(2).max(30).default(5),
  debugOverlay: z.boolean().default(false),
  /** Before the running camera, a thumb held up or down, and a nod or a shake of the head, say what one thinks of a work. */
  thumbs: z.boolean().default(false),
  nods: z.boolean().default(false),
  consentAt: z.number().optional(),
  /** Items asked for a list. */
  listCount: z.number().int().min(1).max(50).default(10),
  /** Whether players of other hosts may be loaded here (they see the address of this device); asked the first time. */
  players: z
    .object({
      spotify: z.enum(['ask', 'yes', 'no']).default('ask'),
      youtube: z.enum(['ask', 'yes', 'no']).default('ask'),
    })
    .default({ spotify: 'ask', youtube: 'ask' }),
  /** How loud soundscapes are, 0…1. */
  soundscapeVolume: z.number().min(0).max(1).default(0.7),
  /** Each phase of a breath is said to screen readers. */
  breathsTold: z.boolean().default(true),
});
export type DeviceSettings = z.infer<typeof deviceSettingsSchema>;

const KEY = 'emoverse.device';

export function createDeviceSettings(store: KeyValueStore): StoreApi<DeviceSettings> {
  const settings = createStore<DeviceSettings>(
    () => readKept(store, KEY, deviceSettingsSchema) ?? deviceSettingsSchema.parse({}),
  );
  settings.subscribe((value) => keep(store, KEY, value));
  return settings;
}
