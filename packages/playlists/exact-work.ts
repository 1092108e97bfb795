import { playlistWorkSchema, type PlaylistWork } from '@emoverse/domain';

/**
 * Formats made for songs have no place for a year, several people or the id of an item. They carry the exact work as
 * well, in an extension that other programs pass over. It counts while the part that everybody reads still says the
 * same; after somebody has edited that, what they wrote counts.
 */
export function exactWork(
  carried: unknown,
  shown: Readonly<Record<string, unknown>>,
  shownOf: (work: PlaylistWork) => Readonly<Record<string, unknown>>,
): PlaylistWork | undefined {
  const parsed = playlistWorkSchema.safeParse(carried);
  if (!parsed.success) return undefined;
  const expected = shownOf(parsed.data);
  const names = new Set([...Object.keys(shown), ...Object.keys(expected)]);
  return [...names].every((name) => shown[name] === expected[name]) ? parsed.data : undefined;
}

/** JSON of a text, or undefined. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
