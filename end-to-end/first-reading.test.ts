import { describe, expect, it } from 'vitest';
import { prepareStage } from './support/prepare-stage.ts';

/** What went on behind the page, in its order. */
type Event = 'camera' | 'load' | 'ready' | 'warm' | 'read-frame' | 'seen' | 'tap';

describe('the first reading', () => {
  const stage = prepareStage({ film: 'drawn-face' });

  it('finds the networks opened and warm while the consent is read, and the camera untouched until the tap', async () => {
    const { context, page, complaints } = await stage.visit();
    await page.addInitScript(() => {
      const events: string[] = [];
      Object.assign(window, { events });
      const devices = navigator.mediaDevices;
      const ask = devices.getUserMedia.bind(devices);
      devices.getUserMedia = (wanted) => {
        events.push('camera');
        return ask(wanted);
      };
      const kindOf = (message: unknown): string =>
        typeof message === 'object' && message !== null ? String(Reflect.get(message, 'kind')) : '';
      const RealWorker = window.Worker;
      window.Worker = class extends RealWorker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          this.addEventListener('message', ({ data }) => events.push(kindOf(data)));
          const post = this.postMessage.bind(this);
          this.postMessage = (
            message: unknown,
            transfer: Transferable[] | StructuredSerializeOptions = [],
          ) => {
            events.push(kindOf(message));
            post(message, Array.isArray(transfer) ? { transfer } : transfer);
          };
        }
      };
      window.addEventListener('click', () => events.push('tap'), true);
    });
    const heard = async (event: Event): Promise<void> => {
      await page.waitForFunction(
        (wanted) => (window as unknown as { events: string[] }).events.includes(wanted),
        event,
      );
    };
    await page.goto('/read');
    const start = page.getByRole('button', { name: 'Start the camera' });
    await start.waitFor();
    await heard('warm');
    await start.click();
    await heard('seen');
    const events = await page.evaluate(() => (window as unknown as { events: string[] }).events);
    const order: readonly Event[] = ['load', 'ready', 'warm', 'tap', 'camera', 'read-frame', 'seen'];
    expect(order.map((event) => events.indexOf(event))).toEqual(
      order.map((event) => events.indexOf(event)).toSorted((a, b) => a - b),
    );
    expect(events.filter((event) => event === 'load')).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
