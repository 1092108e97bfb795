import { runDouble } from '../doubles/run-double.ts';
import { createItunesDouble, createItunesStage } from './create-itunes-double.ts';

runDouble(
  {
    about:
      "A stand-in of Apple's search for songs and of its previews, with made-up songs, for tests and for trying out.",
    folder: 'itunes-double',
    example: '--port 4545, then EMOVERSE_ITUNES_BASE=http://127.0.0.1:4545 npm start',
  },
  createItunesDouble(createItunesStage()).fetch,
);
