import { z } from 'zod';
import { QUEUE_SOUNDS, type SoundName } from '../sound/audio-focus.ts';
import type { TabChannel } from '../state/change-feed.ts';
import type { Services } from '../state/services.ts';
import type { QueuePlayer } from './queue-player.ts';
import { sharedQueueSchema } from './shared-queue.ts';

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queue'), shared: sharedQueueSchema }),
  /** A tab that has just opened asks what plays. */
  z.object({ kind: z.literal('asks') }),
]);
type Message = z.infer<typeof messageSchema>;

export interface ShareQueueOptions {
  readonly channel: TabChannel;
  readonly schedule: Services['schedule'];
}

/** The tab that plays tells its place so often. */
const TELL_EVERY_SECONDS = 1;
/** A tab that says nothing for so long plays no more: it was closed, or has crashed. */
const SILENCE_MS = 6_000;

/**
 * Keeps the queue in step between the tabs of a browser. The tab that plays says where it stands; the others show it,
 * may change the queue, and take over from there when they are asked to play.
 */
export function shareQueue(player: QueuePlayer, { channel, schedule }: ShareQueueOptions): void {
  const post = (message: Message): void => channel.post(message);
  let told = player.shared();
  let wasHeard = false;
  let isListening = false;
  let forget: () => void = () => undefined;

  player.store.subscribe((state) => {
    if (isListening) return;
    const { gaveWay } = state;
    const isOthers = isQueueSound(gaveWay?.to) && gaveWay?.elsewhere === true && told.plays === 'here';
    // Silenced by the queue of another tab: that one tells of the queue from now on.
    if (isOthers && state.kind === 'paused' && state.queue === told.queue) return;
    const now = player.shared();
    const isMoved = Math.abs(now.position - told.position) >= TELL_EVERY_SECONDS;
    // The moment at which it is heard is told as well: only then has the other tab fallen silent, and listens.
    const begins = state.kind === 'playing' && !wasHeard;
    wasHeard = state.kind === 'playing';
    const isNews = now.queue !== told.queue || now.plays !== told.plays || isMoved || begins;
    if (!isNews) return;
    const sought = isMoved && now.plays !== 'here' && told.plays !== 'here' && now.queue === told.queue;
    told = now;
    post({ kind: 'queue', shared: { ...now, sought } });
  });

  channel.onmessage = (heard) => {
    const message = messageSchema.safeParse(heard).data;
    if (message === undefined) return;
    if (message.kind === 'asks') {
      const now = player.shared();
      if (now.plays === 'here') post({ kind: 'queue', shared: now });
      return;
    }
    forget();
    if (message.shared.plays !== 'nowhere')
      forget = schedule(() => player.store.setState({ elsewhere: false }), SILENCE_MS);
    isListening = true;
    player.mirror(message.shared);
    isListening = false;
    told = player.shared();
  };
  post({ kind: 'asks' });
}

function isQueueSound(name: SoundName | undefined): boolean {
  return QUEUE_SOUNDS.some((sound) => sound === name);
}
