import { openFaceReader, type DetectorName, type FaceReader } from '@emoverse/evaluation';
import type { CommandIo } from '../command-io.ts';
import { findModel } from '../find-model.ts';

export interface ReaderOptions {
  readonly detector: DetectorName;
  /** Name or folder. */
  readonly model?: string | undefined;
}

/** Loads network and detector from disk. Throws BadInputError or what loading throws. */
export function openReader({ detector, model }: ReaderOptions, io: CommandIo): Promise<FaceReader> {
  return openFaceReader({ detector, modelFolder: findModel(io, model) });
}
