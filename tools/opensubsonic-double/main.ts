import { runDouble } from '../doubles/run-double.ts';
import { createOpenSubsonicDouble, createSubsonicStage } from './create-opensubsonic-double.ts';

runDouble(
  {
    about:
      'A stand-in of an OpenSubsonic server such as Navidrome, with made-up songs, for tests and for trying out.',
    folder: 'opensubsonic-double',
    example: '--port 4533, then connect http://127.0.0.1:4533 in the settings of EmoVerse',
  },
  createOpenSubsonicDouble(createSubsonicStage()).fetch,
);
