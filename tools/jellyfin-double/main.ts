import { runDouble } from '../doubles/run-double.ts';
import { createJellyfinDouble, createJellyfinStage } from './create-jellyfin-double.ts';

runDouble(
  {
    about: 'A stand-in of a Jellyfin server with made-up songs, for tests and for trying out.',
    folder: 'jellyfin-double',
    example: '--port 4533, then connect http://127.0.0.1:4533 in the settings of EmoVerse',
  },
  createJellyfinDouble(createJellyfinStage()).fetch,
);
