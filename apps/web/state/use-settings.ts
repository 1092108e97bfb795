import { settingsSchema, type Settings } from '@emoverse/api-contract';
import { useStore } from 'zustand';
import { useApp } from './app.ts';

const DEFAULTS: Settings = settingsSchema.parse({});

/** The person's settings; the defaults until the server has answered. */
export function useSettings(): Settings {
  const { profile } = useApp();
  return useStore(profile.store, (state) => (state.kind === 'ready' ? state.profile.settings : DEFAULTS));
}
