import { runDouble } from '../made-up-music/run-double.ts';
import { createJellyfinDouble, createJellyfinStage } from './create-jellyfin-double.ts';

runDouble(
  'A stand-in of a Jellyfin server with made-up songs, for tests and for trying out.',
  'tools/jellyfin-double/main.ts',
  createJellyfinDouble(createJellyfinStage()).fetch,
);
