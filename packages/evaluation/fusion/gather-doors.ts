import { elementAt, type Emotion } from '@emoverse/domain';
import { drawPlace, sayPleasantness, type OneWord } from './draw-own-words.ts';
import { hearClips } from '../voice/hear-clips.ts';
import { hearVoiceDoor } from './hear-voice-door.ts';
import { readFaceDoor } from './read-face-door.ts';
import { readRows } from '../tables/read-rows.ts';
import { readVoiceClips } from '../voice/read-voice-clips.ts';
import { readWordsDoor } from './read-words-door.ts';
import type { Door, DoorHalves } from './doors.ts';
import type { WordsModel } from '@emoverse/mood';
import type { ModelManifest } from '@emoverse/vision';
import { createSeededRandom } from '@emoverse/numeric';
import { join } from 'node:path';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { FaceReader } from '../readers/open-face-reader.ts';
import type { VoiceManifest } from '../voice/voice-manifest.ts';
import { labelSetsOf } from '../emotions/open-model-reader.ts';
import { readFaceTiles, type FaceTile } from '../emotions/read-face-tiles.ts';
import { gatherMoodData } from '../mood/gather-mood-data.ts';

/** Where faces, texts and voices lie that others judged, and how many evenings are drawn of each kind. */
export interface DoorSources {
  readonly data: string;
  readonly faces?: string | undefined;
  readonly split?: string | undefined;
  readonly words?: string | undefined;
  readonly voices?: string | undefined;
  readonly evenings: number;
  readonly seed: number;
}

/** What reads at each door; opened when it is its turn. */
export interface DoorReaders {
  readonly faceReader: () => Promise<FaceReader>;
  readonly wordsModel: () => Promise<WordsModel | undefined>;
  readonly voiceHead: () => Promise<VoiceManifest>;
  readonly readSound: Parameters<typeof hearClips>[1];
}

/** Has every door read what there is for it, in a half to fit on and one to judge on. Throws BadDataError, BadDataError. */
export async function gatherDoors(
  sources: DoorSources,
  readers: DoorReaders,
  context: EvaluationContext,
): Promise<Readonly<Record<Door, DoorHalves>>> {
  const { data, voices, faces, words: texts } = sources;
  const voice = await hearVoices(voices ?? join(data, 'voice'), readers, context);
  const { face, said } = await readFaces(faces ?? join(data, 'fer2013'), sources, readers, context);
  const words = await readTexts(texts ?? join(data, 'text', 'text_emotions.csv'), readers, context);
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

async function hearVoices(
  folder: string,
  { voiceHead, readSound }: DoorReaders,
  context: EvaluationContext,
): Promise<DoorHalves> {
  const head = await voiceHead();
  const clips = await readVoiceClips(folder);
  const progress = context.progress('Listening', 'recordings');
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

async function readFaces(
  folder: string,
  { split, seed }: DoorSources,
  { faceReader }: DoorReaders,
  context: EvaluationContext,
): Promise<Faces> {
  const tiles = await readFaceTiles(folder, split);
  const reader = await faceReader();
  try {
    const data = gatherMoodData(tiles, reader, seed, context);
    const words = (half: keyof typeof data.halves): OneWord[] =>
      data.halves[half].flatMap(({ index, emotion }) =>
        wordsFor(elementAt(tiles.tiles, index), reader.manifest).map((word) => ({ truth: emotion, word })),
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

async function readTexts(
  file: string,
  { wordsModel }: DoorReaders,
  context: EvaluationContext,
): Promise<DoorHalves> {
  const rows = await readRows(file, ['id', 'text']);
  const model = await wordsModel();
  const progress = context.progress('Reading', 'texts');
  try {
    return await readWordsDoor(rows, file, model, (done, of) => progress.to(done / of, done));
  } finally {
    progress.end();
  }
}
