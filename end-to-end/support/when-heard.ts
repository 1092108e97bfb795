import type { Page } from 'playwright-core';

/** When a person tapped, and when sound first left the page, both in ms of the page's clock. */
export interface Heard {
  readonly tappedAt: number;
  readonly heardAt: number;
}

/** Louder than this is heard, of full scale 1: -60 dB. */
const AUDIBLE = 0.001;

/** Listens to all that the page gives to its loudspeakers. Before the page is opened. */
export async function listenForFirstSound(page: Page): Promise<void> {
  await page.addInitScript((audible) => {
    const told: { tappedAt?: number; heardAt?: number } = {};
    Object.assign(window, { told });
    addEventListener('pointerdown', () => (told.tappedAt ??= performance.now()), { capture: true });
    const usual = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown;
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      // Not what is only computed: the room of the soundscape is built by an offline context.
      if (to[0] instanceof AudioDestinationNode && this.context instanceof AudioContext) listen(this);
      return usual.apply(this, to);
    } as typeof AudioNode.prototype.connect;
    function listen(node: AudioNode): void {
      const ear = node.context.createAnalyser();
      usual.call(node, ear);
      const samples = new Float32Array(ear.fftSize);
      const look = (): void => {
        ear.getFloatTimeDomainData(samples);
        if (samples.some((sample) => Math.abs(sample) > audible)) told.heardAt ??= performance.now();
        else setTimeout(look, 10);
      };
      look();
    }
  }, AUDIBLE);
}

/** Waits until something was heard. */
export async function whenHeard(page: Page): Promise<Heard> {
  const told = await page.waitForFunction(() => {
    const { told: now } = window as unknown as { told: { tappedAt?: number; heardAt?: number } };
    return now.heardAt === undefined || now.tappedAt === undefined
      ? undefined
      : { tappedAt: now.tappedAt, heardAt: now.heardAt };
  });
  return (await told.jsonValue()) as Heard;
}
