import type { Emotion } from '@emoverse/domain';
import {
  drawPlace,
  hearClips,
  hearVoiceDoor,
  readFaceDoor,
  readRows,
  readVoiceClips,
  readWordsDoor,
  sayPleasantness,
  type Door,
  type DoorHalves,
  type OneWord,
} from '@emoverse/evaluation';
import type { ModelManifest } from '@emoverse/vision';
import { createSeededRandom } from '@emoverse/numeric';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { labelSetsOf } from '../emotions/open-model-reader.ts';
import { readFaceTiles, type FaceTile } from '../emotions/read-face-tiles.ts';
import { findWordsModel } from '../find-words-model.ts';
import { gatherMoodData } from '../mood/gather-mood-data.ts';
import { openReader } from '../reading/open-reader.ts';
import { createProgress } from '../terminal/progress.ts';
import { findVoiceHead } from '../voice/find-voice-head.ts';
import { VOICE_HEAD } from '../command-line/choices.ts';
import { readSound } from '../voice/read-sound.ts';

/** Where faces, texts and voices lie that others judged, and how many evenings are drawn of each kind. */
export interface DoorSources {
  readonly data: string;
  readonly faces?: string;
  readonly split?: string;
  readonly words?: string;
  readonly voices?: string;
  readonly evenings: number;
  readonly seed: number;
}

/** Has every door read what there is for it, in a half to fit on and one to judge on. Throws BadInputError, BadDataError. */
export async function gatherDoors(
  sources: DoorSources,
  io: CommandIo,
): Promise<Readonly<Record<Door, DoorHalves>>> {
  const within = (given: string | undefined, usual: string): string =>
    given === undefined ? join(resolve(io.cwd, sources.data), usual) : resolve(io.cwd, given);
  const voice = await hearVoices(within(sources.voices, 'voice'), io);
  const { face, said } = await readFaces(within(sources.faces, 'fer2013'), sources, io);
  const words = await readTexts(within(sources.words, join('text', 'text_emotions.csv')), io);
  const random = createSeededRandom(sources.seed);
  return {
    face,
    words,
    voice,
    place: {
      fit: said.fit.map((one) => drawPlace(one, random)),
      judge: said.judge.map((one) => drawPlace(one, random)),
    },
    pleasantness: { fit: said.fit.map(sayPleasantness), judge: said.judge.map(sayPleasantness) },
  };
}

async function hearVoices(folder: string, io: CommandIo): Promise<DoorHalves> {
  const head = await findVoiceHead(io, VOICE_HEAD);
  const clips = await readVoiceClips(folder);
  const progress = createProgress(io, 'Listening', 'recordings');
  try {
    const heard = await hearClips(clips, readSound, (done, of) => progress.to(done / of, done));
    return hearVoiceDoor(heard, head, new Set(head.speakers));
  } finally {
    progress.end();
  }
}

interface Faces {
  readonly face: DoorHalves;
  /** Each vote for a face: one person's word for what most call it. */
  readonly said: { readonly fit: readonly OneWord[]; readonly judge: readonly OneWord[] };
}

async function readFaces(folder: string, { split, seed }: DoorSources, io: CommandIo): Promise<Faces> {
  const tiles = await readFaceTiles(folder, split);
  const reader = await openReader({ detector: 'none' }, io);
  try {
    const data = gatherMoodData(tiles, reader, seed, io);
    const words = (half: keyof typeof data.halves): OneWord[] =>
      data.halves[half].flatMap(({ index, emotion }) =>
        wordsFor(tiles.tiles[index], reader.manifest).map((word) => ({ truth: emotion, word })),
      );
    return {
      face: {
        fit: readFaceDoor(await data.readPlainly('fit')),
        judge: readFaceDoor(await data.readPlainly('judge')),
      },
      said: { fit: words('fit'), judge: words('judge') },
    };
  } finally {
    await reader.dispose();
  }
}

/** The emotion that each of those who voted for a face named; others than the seven are left out. */
function wordsFor({ votes }: FaceTile, manifest: ModelManifest): readonly Emotion[] {
  const { emotionOf } = labelSetsOf(manifest);
  return Object.entries(votes ?? {}).flatMap(([label, count]) => {
    const emotion = emotionOf.get(label);
    return emotion === undefined ? [] : Array.from({ length: count }, () => emotion);
  });
}

async function readTexts(file: string, io: CommandIo): Promise<DoorHalves> {
  const rows = await readRows(file, ['id', 'text']);
  const model = await findWordsModel(io);
  const progress = createProgress(io, 'Reading', 'texts');
  try {
    return await readWordsDoor(rows, file, model, (done, of) => progress.to(done / of, done));
  } finally {
    progress.end();
  }
}
