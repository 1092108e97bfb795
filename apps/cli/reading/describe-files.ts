import { EMOTIONS, topEmotion } from '@emoverse/domain';
import type { Mood } from '@emoverse/mood';
import { fitEndToWidth, formatTable, percent } from '@emoverse/report';
import type { ReadFace, ReadPicture } from './read-picture.ts';
import type { RecordingMood } from './read-recording-mood.ts';

/** What became of one argument of `detect`. */
export type DetectedFile =
  | { readonly kind: 'picture'; readonly file: string; readonly picture: ReadPicture }
  | { readonly kind: 'recording'; readonly file: string; readonly recording: RecordingMood }
  | { readonly kind: 'failed'; readonly file: string; readonly code: string; readonly message: string };

const NAME_WIDTH = 40;
const COLUMNS = [
  { title: 'file' },
  { title: 'face', align: 'right' as const },
  { title: 'box' },
  { title: 'looks' },
  { title: 'sure', align: 'right' as const },
  ...EMOTIONS.map((title) => ({ title, align: 'right' as const })),
  { title: 'valence', align: 'right' as const },
  { title: 'arousal', align: 'right' as const },
  { title: 'state' },
];

/** A table with a row for each face, each recording and each picture without a face. */
export function describeFiles(files: readonly DetectedFile[]): string {
  const rows = files.flatMap((file): string[][] => {
    const name = fitEndToWidth(file.file, NAME_WIDTH);
    switch (file.kind) {
      case 'failed':
        return [[name, ...blanks(COLUMNS.length - 2), `error: ${file.code}`]];
      case 'recording':
        return [[name, '', `${file.recording.frames} frames`, ...moodCells(file.recording.mood)]];
      case 'picture':
        return file.picture.faces.length === 0
          ? [[name, '0', ...blanks(COLUMNS.length - 3), file.picture.state]]
          : file.picture.faces.map((face, index) => [
              name,
              String(index + 1),
              boxCell(face),
              ...faceCells(face),
            ]);
    }
  });
  return formatTable(COLUMNS, rows);
}

function boxCell({ face }: ReadFace): string {
  return `${Math.round(face.x)},${Math.round(face.y)} ${Math.round(face.width)}×${Math.round(face.height)}`;
}

function faceCells({ classification, mood }: ReadFace): string[] {
  if (mood.kind === 'steady' || mood.kind === 'unsure') return moodCells(mood);
  const { scores } = classification;
  const top = topEmotion(scores);
  return [
    top,
    percent(scores[top]),
    ...EMOTIONS.map((emotion) => scores[emotion].toFixed(3)),
    '',
    '',
    mood.kind,
  ];
}

function moodCells(mood: Mood): string[] {
  if (mood.kind !== 'steady' && mood.kind !== 'unsure') return [...blanks(COLUMNS.length - 4), mood.kind];
  const { scores, valence, arousal, confidence } = mood.estimate;
  return [
    topEmotion(scores),
    percent(confidence),
    ...EMOTIONS.map((emotion) => scores[emotion].toFixed(3)),
    valence.toFixed(2),
    arousal.toFixed(2),
    mood.kind,
  ];
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

/** One argument as it stands in the JSON answer; probabilities are not rounded. */
export function fileAsJson(file: DetectedFile): object {
  switch (file.kind) {
    case 'failed':
      return { file: file.file, error: { code: file.code, message: file.message } };
    case 'recording': {
      const { frames, framesPerSecond, counts, mood, unreadable } = file.recording;
      return {
        file: file.file,
        recording: { frames, framesPerSecond, counts, unreadable },
        ...moodAsJson(mood),
      };
    }
    case 'picture': {
      const { frame, faces, state, truncated } = file.picture;
      return {
        file: file.file,
        width: frame.width,
        height: frame.height,
        state,
        truncated,
        faces: faces.map(faceAsJson),
      };
    }
  }
}

function faceAsJson({ face, classification, mood }: ReadFace): object {
  const { x, y, width, height, score, landmarks } = face;
  const top = topEmotion(classification.scores);
  return {
    box: { x, y, width, height },
    detectorScore: score,
    landmarks,
    top,
    confidence: classification.scores[top],
    scores: classification.scores,
    heads: classification.heads,
    ...moodAsJson(mood),
  };
}

function moodAsJson(mood: Mood): object {
  return mood.kind === 'steady' || mood.kind === 'unsure'
    ? { state: mood.kind, mood: mood.estimate }
    : { state: mood.kind };
}
