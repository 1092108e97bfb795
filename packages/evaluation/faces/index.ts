export { type CropFigures, type CropReport, FACTORS, TURNS, measureCrop } from './measure-crop.ts';
export { MOST_VARIED_FACES, type DetectorReport, measureDetectors } from './measure-detector.ts';
export {
  FINDERS,
  type FinderName,
  type Look,
  type MeasuredDetector,
  openDetectorModule,
  openFinder,
} from './open-detector.ts';
export { readMarkedPhotos } from './read-marked-photos.ts';
