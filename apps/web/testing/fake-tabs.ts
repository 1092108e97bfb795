import type { ChannelName, TabChannel } from '../state/change-feed.ts';

/** The channels between the tabs of one browser: what one posts, all others of the same name hear. */
export class FakeTabs {
  readonly #channels = new Set<{ readonly name: ChannelName; readonly channel: TabChannel }>();
  /** Everything that was posted. */
  readonly posted: unknown[] = [];

  open(name: ChannelName): TabChannel {
    const channel: TabChannel = {
      onmessage: null,
      post: (message) => {
        this.posted.push(message);
        for (const other of this.#channels)
          if (other !== entry && other.name === name) other.channel.onmessage?.(structuredClone(message));
      },
      close: () => void this.#channels.delete(entry),
    };
    const entry = { name, channel };
    this.#channels.add(entry);
    return channel;
  }
}
