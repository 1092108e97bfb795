import { runDouble } from '../made-up-music/run-double.ts';
import { createOpenSubsonicDouble, createSubsonicStage } from './create-opensubsonic-double.ts';

runDouble(
  'A stand-in of an OpenSubsonic server such as Navidrome, with made-up songs, for tests and for trying out.',
  'tools/opensubsonic-double/main.ts',
  createOpenSubsonicDouble(createSubsonicStage()).fetch,
);
