import { gatherDoors, type DoorSources } from '@emoverse/evaluation';
import { resolve } from 'node:path';
import { VOICE_HEAD } from '../command-line/choices.ts';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { findVoiceHead } from '../find-voice-head.ts';
import { findWordsModel } from '../find-words-model.ts';
import { openReader } from './open-reader.ts';
import { readSound } from './read-sound.ts';

/** Has every door read what there is for it with the readers that come with EmoVerse. */
export function readDoors(sources: DoorSources, io: CommandIo): ReturnType<typeof gatherDoors> {
  const within = (path: string | undefined): string | undefined => path && resolve(io.cwd, path);
  const { data, faces, words, voices } = sources;
  return gatherDoors(
    {
      ...sources,
      data: resolve(io.cwd, data),
      faces: within(faces),
      words: within(words),
      voices: within(voices),
    },
    {
      faceReader: () => openReader({ detector: 'none' }, io),
      wordsModel: () => findWordsModel(io),
      voiceHead: () => findVoiceHead(io, VOICE_HEAD),
      readSound,
    },
    evaluationContext(io),
  );
}
