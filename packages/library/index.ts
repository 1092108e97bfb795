export { mediaTypeOf } from './audio-format.ts';
export { findAudioFiles, type FindOptions, type FoundFile } from './find-audio-files.ts';
export { fingerprintFile } from './fingerprint-file.ts';
export { readTags, type Tags } from './read-tags.ts';
export { readCover, type Cover } from './read-cover.ts';
export { analyseFile, type FileReading } from './analyse-file.ts';
export { openReaders, type Readers, type ReadersOptions } from './open-readers.ts';
export { describeSound, type SoundDescription } from './sound/describe-sound.ts';
export { takeExcerpt, type Excerpt } from './sound/excerpt.ts';
export type { SoundPlaces } from './item-of-file.ts';
export type { ScannedFile } from './look-at-file.ts';
export { refuseOverlap } from './refuse-overlap.ts';
export {
  scanLibrary,
  type PassedOver,
  type ScanNote,
  type ScanParts,
  type ScanStore,
  type ScanSummary,
} from './scan-library.ts';
