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
  consentAt: z.number().optional(),
  /** Items asked for a list. */
  listCount: z.number().int().min(1).max(50).default(10),
  /** The person has agreed to load embeds of other hosts (they see the address of this device). */
  embedsAllowed: z.boolean().default(false),
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
