import type { MoodRecord } from '@emoverse/api-contract';
import { moodDistance, topEmotion, type Emotion, type MoodEstimate, type MoodPoint } from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { createStore } from 'zustand/vanilla';
import type { CameraState } from '../camera/camera-session.ts';
import type { Visit } from './visit.ts';

/** A mood that is steady elsewhere than the lists are made for. */
export interface MoodOffer {
  readonly estimate: MoodEstimate;
  readonly emotion: Emotion;
  /** Seen by the camera in this tab, or confirmed in another one. */
  readonly from: 'camera' | 'elsewhere';
}

/** The plane is 2 wide: half of a step between neighbouring emotions, below which the same list would come. */
const ELSEWHERE = 0.5;
/** A face that laughs once is no other mood. */
const STEADY_MS = 8_000;

/**
 * Watches whether the mood has become steady elsewhere on the plane than what the lists are made for, and offers a
 * change; nothing changes by itself. Whoever says not now is not asked about the same mood again.
 */
export class MoodOffers {
  readonly store = createStore<{ offer: MoodOffer | undefined }>(() => ({ offer: undefined }));
  readonly #visit: Visit;
  #declined: MoodPoint | undefined;
  /** Since when the camera has seen a steady mood elsewhere, epoch ms. */
  #elsewhereSince: number | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
    visit.store.subscribe(() => {
      this.#declined = undefined;
      this.store.setState({ offer: undefined });
    });
  }

  /** What the camera of this tab says. */
  see(camera: CameraState): void {
    const visit = this.#visit.store.getState();
    const mood = camera.kind === 'reading' ? camera.mood : undefined;
    if (mood?.kind !== 'steady' || visit.kind !== 'chosen' || !isFar(mood.estimate, visit.mood)) {
      this.#elsewhereSince = undefined;
      // Back where the lists are: an offer of the camera's has nothing left to offer.
      if (mood?.kind === 'steady' && this.store.getState().offer?.from === 'camera')
        this.store.setState({ offer: undefined });
      return;
    }
    this.#elsewhereSince ??= mood.at;
    if (mood.at - this.#elsewhereSince >= STEADY_MS)
      this.#consider({ estimate: mood.estimate, emotion: mood.label, from: 'camera' });
  }

  /** The last mood that was confirmed, in whatever tab. */
  hear({ estimate, felt, at }: MoodRecord): void {
    const visit = this.#visit.store.getState();
    if (visit.kind !== 'chosen' || at <= visit.mood.at) return;
    const read = topEmotion(estimate.scores);
    const own = felt !== undefined && felt !== read ? moodFromEmotion(felt, at) : estimate;
    if (isFar(own, visit.mood)) this.#consider({ estimate: own, emotion: felt ?? read, from: 'elsewhere' });
    else this.store.setState({ offer: undefined });
  }

  accept(): void {
    const { offer } = this.store.getState();
    if (offer === undefined) return;
    this.#visit.changeMood(offer.estimate, offer.emotion);
  }

  notNow(): void {
    const { offer } = this.store.getState();
    this.#declined = offer?.estimate;
    this.store.setState({ offer: undefined });
  }

  #consider(offer: MoodOffer): void {
    if (this.#declined !== undefined && !isFar(offer.estimate, this.#declined)) return;
    const standing = this.store.getState().offer;
    if (standing === undefined || isFar(standing.estimate, offer.estimate)) this.store.setState({ offer });
  }
}

function isFar(one: MoodPoint, other: MoodPoint): boolean {
  return moodDistance(one, other) > ELSEWHERE;
}
