import { itemIdSchema } from '@emoverse/domain';
import type { Browser } from './browser.ts';
import { wish } from './start-app.ts';

const itemId = itemIdSchema.parse('song-1');

/** Asks everything that a person's pages and files are made of; the client checks each answer by the contract. */
export async function openEverything({ api }: Browser): Promise<void> {
  await api.call('getProfile', {});
  await api.call('exportProfile', {});
  await api.call('getTaste', {});
  await api.call('listReactions', {});
  await api.call('listSaved', {});
  await api.call('listMoods', { query: {} });
  await api.call('listDayNotes', { query: {} });
  for (const format of ['csv', 'json'] as const)
    for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      await api.call('exportCalendar', { query: { format, timeZone } });
  await api.call('listTasteImports', {});
  await api.call('listReviews', { params: { itemId } });
  await api.call('onboarding', { query: { domain: 'music' } });
  await api.call('recommend', wish());
  await api.call('findPreview', { params: { itemId } });
  await api.call('getSpotify', {});
  for (const { id } of (await api.call('listPlaylists', {})).playlists) {
    await api.call('getPlaylist', { params: { id } });
    for (const format of ['m3u8', 'xspf', 'jspf', 'csv', 'json', 'markdown'] as const)
      await api.call('exportPlaylist', { params: { id }, query: { format } });
  }
}
