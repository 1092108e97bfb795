import type { ApiError } from '@emoverse/api-contract';
import { createContext, use } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { CameraSession } from '../camera/camera-session.ts';
import { forgetAll } from './forget-all.ts';
import { createDeviceSettings, type DeviceSettings } from './device-settings.ts';
import { Lists } from './lists.ts';
import { Outbox } from './outbox.ts';
import { PersonalFace } from './personal-face.ts';
import { Profile } from './profile-state.ts';
import { Reactions } from './reactions.ts';
import type { Services } from './services.ts';
import { Toasts } from './toasts.ts';
import { Visit } from './visit.ts';
import { VoiceSession } from '../voice/voice-session.ts';

/** All state of the app. Screens read the stores and call the verbs. */
export interface App {
  readonly services: Services;
  readonly toasts: Toasts;
  readonly outbox: Outbox;
  readonly profile: Profile;
  readonly device: StoreApi<DeviceSettings>;
  readonly visit: Visit;
  readonly lists: Lists;
  readonly reactions: Reactions;
  /** How readings are adapted to the person; kept in this browser. */
  readonly face: PersonalFace;
  readonly camera: CameraSession;
  readonly voice: VoiceSession;
  /** Forgets what this browser holds: after everything was deleted on the server. */
  keepNothing(): void;
}

export interface AppOptions {
  readonly services: Services;
  readonly visibility: { hidden(): boolean; subscribe(listener: () => void): () => void };
  /** Told of what the server refused for good. */
  onRefused(error: ApiError, toasts: Toasts): void;
}

export function createApp({ services, visibility, onRefused }: AppOptions): App {
  const toasts = new Toasts();
  const outbox = new Outbox(services, (error) => onRefused(error, toasts));
  const visit = new Visit(services, outbox);
  const lists = new Lists(services, outbox, visit);
  visit.store.subscribe(() => lists.clear());
  const face = new PersonalFace(services);
  return {
    services,
    toasts,
    outbox,
    profile: new Profile(services),
    device: createDeviceSettings(services.keep),
    visit,
    lists,
    reactions: new Reactions(services, outbox),
    face,
    camera: new CameraSession({ ...services, visibility, adapt: face.adapt }),
    voice: new VoiceSession({ microphones: services.microphones, visibility }),
    keepNothing: () => {
      forgetAll(services.keep);
      forgetAll(services.keepForTab);
    },
  };
}

const AppContext = createContext<App | undefined>(undefined);
export const AppProvider = AppContext.Provider;

/** The app's state; only below `AppProvider`. */
export function useApp(): App {
  const app = use(AppContext);
  if (app === undefined) throw new Error('useApp was called outside AppProvider: wrap the tree in it');
  return app;
}
