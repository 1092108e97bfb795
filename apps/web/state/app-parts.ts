import type { StoreApi } from 'zustand';
import type { CameraSession } from '../camera/camera-session.ts';
import type { KeptApp } from '../offline/kept-app.ts';
import type { CreatedPlayer } from '../player/create-player.ts';
import type { PracticeSession } from '../practice/practice-session.ts';
import type { SoundscapeSession } from '../soundscape/soundscape-session.ts';
import type { VoiceSession } from '../voice/voice-session.ts';
import type { AskAfter } from './ask-after.ts';
import type { Covers } from './covers.ts';
import type { DeviceSettings } from './device-settings.ts';
import type { Lists } from './lists.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { MoodOffers } from './mood-offer.ts';
import type { Outbox } from './outbox.ts';
import type { Gestures } from './gestures.ts';
import type { OnTop } from './on-top.ts';
import type { OwnWorks } from './own-works.ts';
import type { PersonalFace } from './personal-face.ts';
import type { Profile } from './profile-state.ts';
import type { Reactions } from './reactions.ts';
import type { Services } from './services.ts';
import type { Toasts } from './toasts.ts';
import type { Visit } from './visit.ts';

/** All state of the app. Screens read the stores and call the verbs. */
export interface App extends CreatedPlayer {
  readonly services: Services;
  readonly toasts: Toasts;
  readonly outbox: Outbox;
  readonly profile: Profile;
  readonly device: StoreApi<DeviceSettings>;
  readonly visit: Visit;
  /** Pictures of works that the server fetched. */
  readonly covers: Covers;
  readonly ownWorks: OwnWorks;
  readonly lists: Lists;
  readonly reactions: Reactions;
  /** Asks how one feels when something has ended. */
  readonly askAfter: AskAfter;
  /** How readings are adapted to the person; kept in this browser. */
  readonly face: PersonalFace;
  readonly camera: CameraSession;
  /** The works that are before the person as the one thing. */
  readonly onTop: OnTop;
  /** Thumbs and heads before the camera as answers. */
  readonly gestures: Gestures;
  /** Keeps this tab in step with others. */
  readonly changeFeed: ChangeFeed;
  readonly offers: MoodOffers;
  readonly voice: VoiceSession;
  readonly soundscape: SoundscapeSession;
  /** The well-being practice that is open. */
  readonly practice: PracticeSession;
  /** The app as this browser keeps it, to work with the server gone. */
  readonly keptApp: KeptApp;
  /** Forgets what this browser holds: after everything was deleted on the server. */
  keepNothing(): Promise<void>;
  /** Somebody else goes on here: forgets what this browser holds of the person, in every tab, but for what waits to be stored for them. */
  handOver(): Promise<void>;
}
