import { createHash } from 'node:crypto';
import { z } from 'zod';

const TICKS_A_MINUTE = 600_000_000;

/** A film, series, episode or audiobook that a double holds. */
export const workSchema = z.object({
  type: z.enum(['Movie', 'Series', 'Episode', 'AudioBook', 'BoxSet']),
  name: z.string(),
  year: z.number().optional(),
  genres: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  people: z.array(z.object({ Name: z.string(), Type: z.string() })).default([]),
  ids: z.record(z.string(), z.string()).default({}),
  rating: z.string().optional(),
  minutes: z.number().optional(),
});
export type JellyfinWork = z.output<typeof workSchema>;

/** A work as `BaseItemDto`. What is in `ItemFields` comes only where `Fields` names it. */
export function describeWork(work: JellyfinWork, fields: string): Record<string, unknown> {
  const asked = fields.split(',');
  return {
    Name: work.name,
    ServerId: 'double',
    Id: idOfWork(work),
    Type: work.type,
    MediaType: work.type === 'AudioBook' ? 'Audio' : 'Video',
    ImageTags: {},
    ...(work.year !== undefined && { ProductionYear: work.year }),
    ...(work.rating !== undefined && { OfficialRating: work.rating }),
    ...(work.minutes !== undefined && { RunTimeTicks: work.minutes * TICKS_A_MINUTE }),
    ...(asked.includes('Genres') && { Genres: work.genres }),
    ...(asked.includes('Tags') && { Tags: work.tags }),
    ...(asked.includes('People') && { People: work.people }),
    ...(asked.includes('ProviderIds') && { ProviderIds: work.ids }),
  };
}

export function idOfWork({ type, name }: Pick<JellyfinWork, 'type' | 'name'>): string {
  return createHash('sha256').update(`${type} ${name}`).digest('hex').slice(0, 32);
}
