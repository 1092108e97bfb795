import { readSettings, type RouteOutput } from '@emoverse/api-contract';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { requireItem } from './catalogue.ts';

/** Whether Apple's shop has a preview of a song. Nothing is asked of Apple unless the person switched previews on. */
export async function findPreview(
  services: Services,
  { params }: HandlerInput<'findPreview'>,
  { session }: Call,
): Promise<RouteOutput<'findPreview'>> {
  const profile = await session.knownProfile();
  const settings = readSettings(profile?.settings);
  if (!settings.songPreviews) return { kind: 'off' };
  const item = requireItem(services, params.itemId);
  if (item.domain !== 'music') return { kind: 'none' };
  const { songPreviewCountry, filters } = settings;
  const found = await services.previews.find(item, songPreviewCountry, filters.allowExplicit);
  if (found === undefined) return { kind: 'none' };
  const { title, artist, page } = found;
  return { kind: 'found', title, artist, page, sound: `/api/previews/${encodeURIComponent(item.id)}/audio` };
}
