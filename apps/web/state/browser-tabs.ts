import type { TabChannel, TabLink } from './change-feed.ts';

const LOCK = 'emoverse-live';

/** The browser's own event stream, lock and channel. Without locks each tab listens for itself. */
export const browserTabs: TabLink = {
  openStream(address) {
    const source = new EventSource(address);
    return {
      onMessage: (listener) => {
        source.onmessage = ({ data, lastEventId }) => listener(String(data), lastEventId);
      },
      close: () => source.close(),
    };
  },
  lead(lead) {
    if (navigator.locks === undefined) void lead();
    else void navigator.locks.request(LOCK, lead);
  },
  openChannel(name) {
    const channel = new BroadcastChannel(`emoverse-${name}`);
    const opened: TabChannel = {
      post: (message) => channel.postMessage(message),
      onmessage: null,
      close: () => channel.close(),
    };
    channel.onmessage = ({ data }) => opened.onmessage?.(data);
    return opened;
  },
};
