import { moodTeachingSchema, musicHeadSchema, type MusicHead } from './music-head.ts';
import head from './fitted/music-head/model.json' with { type: 'json' };

/**
 * What `emoverse train-music-head` fitted; on what, and what it reached, says `fitted/music-head/card.md`. Only what the
 * compiler cannot see in JSON is checked here: all of it would cost a server 40 ms of its start, and a test does.
 */
export const FITTED_MUSIC_HEAD: MusicHead = {
  ...head,
  version: musicHeadSchema.shape.version.parse(head.version),
  moods: { ...head.moods, majority: moodTeachingSchema.shape.majority.parse(head.moods.majority) },
};
