import { runDouble } from '../doubles/run-double.ts';
import { createDouble } from './create-double.ts';
import { createState } from './state.ts';

runDouble(
  {
    about:
      "A stand-in of Spotify's accounts service, Web API and playback SDK, for tests and for trying out.",
    folder: 'spotify-double',
    example: '--port 5055, then EMOVERSE_SPOTIFY_BASE=http://127.0.0.1:5055 npm start',
  },
  createDouble(createState(Date.now)).fetch,
);
