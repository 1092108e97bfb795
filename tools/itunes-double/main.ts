import { runDouble } from '../made-up-music/run-double.ts';
import { createItunesDouble, createItunesStage } from './create-itunes-double.ts';

runDouble(
  "A stand-in of Apple's search for songs and of its previews, with made-up songs, for tests and for trying out.",
  'tools/itunes-double/main.ts',
  createItunesDouble(createItunesStage()).fetch,
);
