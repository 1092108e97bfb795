import type { MusicStage } from '../made-up-music/stage.ts';

export interface SubsonicStage extends MusicStage {
  /** None: it knows no podcasts. Their episodes sound as the songs of these ids. */
  podcasts:
    | {
        readonly title: string;
        readonly episodes: readonly {
          readonly title: string;
          readonly streamId?: string;
          readonly status: 'completed' | 'new' | 'skipped';
          readonly publishDate: string;
        }[];
      }[]
    | undefined;
  readonly settings: {
    /** Whether it speaks OpenSubsonic, or the old protocol alone. */
    openSubsonic: boolean;
    /** The protocol that it speaks; before 1.13.0 there are no tokens. */
    version: string;
    /** Whether clients of a newer version are refused. */
    refusesNewer: boolean;
    apiKeys: boolean;
    tokens: boolean;
    passwords: boolean;
    /** Whether people may stream. */
    streaming: boolean;
  };
}
