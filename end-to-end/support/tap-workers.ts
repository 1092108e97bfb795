/** What the vision worker tells of a hand: `seenHandSchema` of the app. */
export interface SeenHand {
  readonly gesture?: 'thumb-up' | 'thumb-down';
  readonly progress: number;
  readonly isHeld: boolean;
}

declare global {
  interface Window {
    tappedWorkers: {
      /** Whether the page has the last picture watched for hands. */
      isWatchingHands: boolean;
      /** Tells the page of a hand as the newest worker would. */
      tellHand(hand: SeenHand): void;
    };
  }
}

/** Runs in the page before its scripts: no film of a camera shows thumbs, so that the test says what the worker sees. */
export function tapWorkers(): void {
  let newest: EventTarget | undefined;
  window.tappedWorkers = {
    isWatchingHands: false,
    tellHand: (hand) => {
      newest?.dispatchEvent(new MessageEvent('message', { data: { kind: 'hand', hand } }));
    },
  };
  window.Worker = new Proxy(Worker, {
    construct(Original, given: ConstructorParameters<typeof Worker>) {
      const worker = new Original(...given);
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: Asked, transfer?: unknown): void => {
        if (message.kind === 'read-frame')
          window.tappedWorkers.isWatchingHands = message.watch?.hands === true;
        post(message, Array.isArray(transfer) ? transfer : []);
      };
      newest = worker;
      return worker;
    },
  });
}

interface Asked {
  readonly kind?: string;
  readonly watch?: { readonly hands: boolean };
}
