import { itemIdSchema, type PlaylistWork } from '@emoverse/domain';

/** Name of this program's extensions and ids in files. */
export const EMOVERSE = 'urn:emoverse';
const ITEM = `${EMOVERSE}:item:`;

/** What stands for a work where a format wants an address: where it is, else a name that only this program knows. */
export function addressOf({ location, itemId }: PlaylistWork): string {
  return location ?? (itemId === undefined ? `${EMOVERSE}:work` : `${ITEM}${itemId}`);
}

/** The item or the location that an address in a file tells of. */
export function readAddress(address: string | undefined): Pick<PlaylistWork, 'itemId' | 'location'> {
  const text = address?.trim() ?? '';
  if (text === '' || text === `${EMOVERSE}:work`) return {};
  if (!text.startsWith(ITEM)) return { location: text };
  const itemId = itemIdSchema.safeParse(text.slice(ITEM.length));
  return itemId.success ? { itemId: itemId.data } : {};
}
