import { matchTrack } from '@emoverse/playback';
import { z } from 'zod';
import { addressesIn, isOfHosts, withQuery, type CoverAsk, type CoverProvider } from '../cover-provider.ts';

const STORE = 'https://store.steampowered.com/api';
const searchSchema = z.object({
  items: z.array(z.object({ type: z.string(), name: z.string(), id: z.number().int().positive() })),
});
const detailsSchema = z.record(
  z.string(),
  z.object({
    success: z.boolean(),
    data: z
      .object({
        type: z.string(),
        name: z.string(),
        developers: z.array(z.string()).optional(),
        header_image: z.string().optional(),
      })
      .optional(),
  }),
);
/** A search gives names without their makers: so many of that name are asked after. */
const MOST_NAMESAKES = 2;

/** Covers of games from Steam's store, by the game's id where it is known, else by its name and its developer. */
export const STEAM: CoverProvider = {
  name: 'Steam',
  pause: 1500,
  has: ({ domain }) => domain === 'games',
  isOwn: (address) =>
    isOfHosts(address, ['store.steampowered.com', '.steamstatic.com', 'steamcdn-a.akamaihd.net']),
  async find(item, ask) {
    const known = /^\d{1,10}$/.exec(item.externalIds.steam ?? '')?.[0];
    if (known !== undefined) return picturesOf(known, (await detailsOf(known, ask))?.header_image);
    const query = { term: item.title, l: 'english', cc: ask.country };
    const answer = await ask.json(withQuery(`${STORE}/storesearch/`, query), searchSchema);
    // Only those of the very name, whoever made them, are worth a second question.
    const namesakes = (answer?.items ?? []).filter(
      ({ type, name }) =>
        type === 'app' && matchTrack(item, [{ name, artists: item.creators, explicit: false }]) !== undefined,
    );
    for (const { id } of namesakes.slice(0, MOST_NAMESAKES)) {
      const game = await detailsOf(String(id), ask);
      if (game?.type !== 'game') continue;
      const candidate = { name: game.name, artists: game.developers ?? [], explicit: false };
      if (matchTrack(item, [candidate]) !== undefined) return picturesOf(String(id), game.header_image);
    }
    return [];
  },
};

async function detailsOf(id: string, { json }: CoverAsk) {
  const query = { appids: id, filters: 'basic,developers' };
  return (await json(withQuery(`${STORE}/appdetails`, query), detailsSchema))?.[id]?.data;
}

/** The upright picture of the library, which older games lack, then the flat one of the store. */
function picturesOf(id: string, header: string | undefined): URL[] {
  return addressesIn(
    `https://shared.steamstatic.com/store_item_assets/steam/apps/${id}/library_600x900.jpg`,
    header,
  );
}
