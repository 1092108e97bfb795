import type { ApiError } from '@emoverse/api-contract';
import { AskAfter } from './ask-after.ts';
import { Covers } from './covers.ts';
import { CameraSession } from '../camera/camera-session.ts';
import { Gestures } from './gestures.ts';
import { forgetAll } from './forget-all.ts';
import { createDeviceSettings } from './device-settings.ts';
import { keepInStep } from './keep-in-step.ts';
import { Lists } from './lists.ts';
import { ChangeFeed } from './change-feed.ts';
import { MoodOffers } from './mood-offer.ts';
import { OnTop } from './on-top.ts';
import { OUTBOX_KEYS, Outbox, isOfOtherPerson } from './outbox.ts';
import { OwnWorks } from './own-works.ts';
import { PersonalFace } from './personal-face.ts';
import { Profile } from './profile-state.ts';
import { isOtherThanKept } from './kept-kind.ts';
import { Reactions } from './reactions.ts';
import type { Services } from './services.ts';
import { Toasts } from './toasts.ts';
import { Visit } from './visit.ts';
import { createPlayer, type PlayerPorts } from '../player/create-player.ts';
import { shareQueue } from '../player/share-queue.ts';
import type { KeptApp } from '../offline/kept-app.ts';
import { PracticeSession } from '../practice/practice-session.ts';
import { AudioFocus } from '../sound/audio-focus.ts';
import { joinAudioFocus } from '../sound/join-audio-focus.ts';
import { followVisit } from '../soundscape/follow-visit.ts';
import { SoundscapeSession } from '../soundscape/soundscape-session.ts';
import { VoiceSession } from '../voice/voice-session.ts';
import type { App } from './app-parts.ts';

export interface AppOptions {
  readonly services: Services;
  /** How sound is made and asked after. */
  readonly player: PlayerPorts;
  readonly keptApp: KeptApp;
  readonly visibility: { hidden(): boolean; subscribe(listener: () => void): () => void };
  /** Told of what the server refused for good. */
  onRefused(error: ApiError, toasts: Toasts): void;
  /** Somebody else uses this browser now, or nobody has said who: what this tab shows is of another. */
  onOtherPerson(who: 'another' | 'nobody'): void;
}

export function createApp({
  services,
  player: ports,
  keptApp,
  visibility,
  onRefused,
  onOtherPerson,
}: AppOptions): App {
  const toasts = new Toasts();
  const outbox = new Outbox(services, (error) => onRefused(error, toasts));
  const visit = new Visit(services, outbox);
  const lists = new Lists(services, outbox, visit);
  visit.store.subscribe(() => lists.clear());
  const face = new PersonalFace(services);
  const profile = new Profile(services);
  profile.store.subscribe((state) => {
    if (state.kind === 'ready') {
      // A child's page comes with a policy of its own: who is one no more, or has become one, needs another.
      if (isOtherThanKept(services.keep, state.profile.kind === 'child'))
        void handOver().then(() => onOtherPerson('another'));
      else outbox.belongTo(state.profile.id);
    } else if (state.kind === 'failed' && isOfOtherPerson(state.error)) {
      if (state.error.code !== 'another-person') onOtherPerson('nobody');
      // A login before EmoVerse, or of the host's own, has let them in without a word to this page.
      else void handOver().then(() => onOtherPerson('another'));
    }
  });
  const people = services.tabs.openChannel('people');
  people.onmessage = () => onOtherPerson('another');
  const reactions = new Reactions(services, outbox);
  const askAfter = new AskAfter(services, outbox, visit);
  const device = createDeviceSettings(services.keep);
  const onTop = new OnTop();
  const gestures = new Gestures({ device, onTop, onNow: () => created.player.onNow() });
  const camera = new CameraSession({
    ...services,
    visibility,
    adapt: face.adapt,
    watch: () => gestures.watch(),
    onGesture: (seen) => gestures.see(seen),
  });
  camera.store.subscribe((state) => gestures.seeCamera(state));
  const changeFeed = new ChangeFeed(services.tabs);
  const offers = new MoodOffers(visit);
  camera.store.subscribe((state) => offers.see(state));
  keepInStep({ services, changeFeed, profile, reactions, outbox, offers });
  const soundscape = new SoundscapeSession({
    ...services,
    device,
    openEngine: services.openSoundscapeEngine,
    tell: (target, action) => reactions.react(target, action),
  });
  followVisit(soundscape, { visit, lists, camera });
  const practice = new PracticeSession({
    services,
    tell: (target, action) => void reactions.react(target, action),
  });
  const voice = new VoiceSession({ microphones: services.microphones, visibility });
  const created = createPlayer({
    services,
    ports,
    outbox,
    profile,
    visit,
    device,
    soundscape,
    practice,
    watching: {
      isOn: () =>
        [camera.store, voice.store].some((store) => !['off', 'failed'].includes(store.getState().kind)),
      subscribe: (listener) => {
        camera.store.subscribe(listener);
        voice.store.subscribe(listener);
      },
    },
  });
  const { queue } = created.player;
  const audioFocus = new AudioFocus({
    channel: services.tabs.openChannel('sound'),
    tab: services.newId(),
    now: services.now,
  });
  joinAudioFocus(audioFocus, { soundscape, queue, isElsewhere: () => created.spotify.isElsewhere() });
  shareQueue(queue, { channel: services.tabs.openChannel('queue'), schedule: services.schedule });
  const forget = (): void => {
    queue.clear();
    practice.close();
    forgetAll(services.keep, OUTBOX_KEYS);
    forgetAll(services.keepForTab);
  };
  const handOver = async (): Promise<void> => {
    forget();
    // The page as well: a child's comes with a policy of its own, and one that was kept has that of whoever kept it.
    await keptApp.forget();
    people.post('another');
  };
  return {
    services,
    toasts,
    outbox,
    profile,
    device,
    visit,
    covers: new Covers(services),
    ownWorks: new OwnWorks(services),
    lists,
    reactions,
    askAfter,
    face,
    camera,
    onTop,
    gestures,
    changeFeed,
    offers,
    voice,
    ...created,
    soundscape,
    practice,
    keptApp,
    keepNothing: async () => {
      outbox.drop();
      forget();
      await keptApp.forget();
    },
    handOver,
  };
}

export { AppProvider, useApp } from './app-context.ts';
