import { mergeLandmarks } from './landmarks.ts';
import { fitMoodSpace } from './mood-space.ts';
import { AUDIO_FEATURES } from '@emoverse/domain';
import type { LabelledSong, SongRow } from '../mood-song.ts';
import type { MusicHead } from '../music-head.ts';
import { SOUND_COLUMNS } from '../sound-columns.ts';
import { teachMoods } from './teach-moods.ts';
import { teachPlane, type TaggedSound } from './teach-plane.ts';

/** Few enough to name no song, many enough to name clusters as the songs themselves would. */
const SONGS_A_LANDMARK = 2;

export interface TrainMusicHeadInput {
  readonly catalogue: readonly SongRow[];
  readonly moods: readonly LabelledSong[];
  readonly tags: readonly TaggedSound[];
  readonly k: number;
  readonly components: number;
  readonly seed: number;
  /** `YYYY-MM-DD`, and the command line, to be told in the head. */
  readonly date: string;
  readonly command: string;
  readonly onProgress?: (stage: string) => void;
}

/** Trains all that the product ships about songs' moods: the named space, the mood head and the plane head. */
export function trainMusicHead(input: TrainMusicHeadInput): MusicHead {
  const { catalogue, moods, tags, k, components, seed, date, command, onProgress } = input;
  onProgress?.('clusters');
  const { space } = fitMoodSpace(catalogue, { k, components, seed });
  onProgress?.('moods');
  const taught = teachMoods(space, moods, seed);
  const landmarks = mergeLandmarks(taught.landmarks, space, {
    count: Math.ceil(moods.length / SONGS_A_LANDMARK),
    seed,
  });
  onProgress?.('plane');
  const plane = teachPlane(tags, seed);
  return {
    version: 'music-head-1',
    features: [...AUDIO_FEATURES],
    columns: [...SOUND_COLUMNS],
    trained: {
      command,
      date,
      seed,
      songs: { catalogue: catalogue.length, moods: moods.length, tags: tags.length },
    },
    moods: {
      ...taught,
      landmarks: landmarks.map(({ features, counts }) => ({
        features: [...features],
        counts: counts.map((line) => [...line]),
      })),
    },
    plane,
  };
}
