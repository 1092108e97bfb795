import { impressionIdSchema, itemIdSchema, type ImpressionId, type ItemId, cutText } from '@emoverse/domain';

/** One item of a list that is handed to the Spotify view, with the showing it came from. */
export interface QueueEntry {
  readonly itemId: ItemId;
  readonly impressionId?: ImpressionId;
}

/** As many as Spotify is asked to play at once. */
const MOST = 50;

/**
 * Address of the Spotify view with a list. The list travels in the fragment, which browsers send to nobody; a title
 * becomes the name that a playlist is offered with.
 */
export function queueAddress(entries: readonly QueueEntry[], title: string): string {
  const items = entries
    .slice(0, MOST)
    .map(({ itemId, impressionId }) => (impressionId === undefined ? itemId : `${itemId}~${impressionId}`));
  return `/spotify#${new URLSearchParams({ title, items: items.join(',') }).toString()}`;
}

/** The list in a fragment; what has not the form of an id is left out. */
export function readQueue(fragment: string): { readonly title: string; readonly entries: QueueEntry[] } {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const entries = (values.get('items') ?? '')
    .split(',')
    .slice(0, MOST)
    .flatMap((text): QueueEntry[] => {
      const [item, impression] = text.split('~');
      const itemId = itemIdSchema.safeParse(item).data;
      const impressionId = impressionIdSchema.safeParse(impression).data;
      if (itemId === undefined) return [];
      return [{ itemId, ...(impressionId !== undefined && { impressionId }) }];
    });
  return { title: cutText(values.get('title') ?? '', 100), entries };
}
