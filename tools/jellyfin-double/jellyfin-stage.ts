import type { Context } from 'hono';
import type { MusicStage, Person } from '../made-up-music/stage.ts';
import type { JellyfinWork } from './describe-work.ts';

export interface JellyfinStage extends MusicStage {
  /** Films, series, audiobooks and what else lies beside the songs. */
  works: JellyfinWork[];
  /** Access tokens given out, with whose they are and on which device. */
  readonly tokens: Map<string, { readonly person: Person; readonly deviceId: string }>;
  /** When a song was last played, epoch ms, by its id. */
  readonly lastPlayed: Map<string, number>;
}
export type WhoAsks = (context: Context, stage: JellyfinStage) => Person | undefined;
