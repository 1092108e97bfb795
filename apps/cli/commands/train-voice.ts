import {
  fitVoiceHead,
  hearClips,
  measureVoice,
  readVoiceClips,
  type VoiceManifest,
} from '@emoverse/evaluation';
import { arousalFromVoice, type VoiceFeatures } from '@emoverse/voice';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { readSound } from '../reading/read-sound.ts';
import { voiceCard } from '@emoverse/report';

export interface TrainOptions {
  readonly data: string;
  readonly out: string;
}

const VERSION = '1.0.0';
const LICENCE =
  'Apache-2.0: three numbers fitted on recordings of the Berlin Database of Emotional Speech (Burkhardt et al., "A database of German emotional speech", 2005); none of them is included';

/** Ordinary voices and what became of them, which every reader of the head must answer alike. */
const GOLDEN: readonly { readonly ordinary: VoiceFeatures; readonly heard: VoiceFeatures }[] = [
  { ordinary: { seconds: 4, pitch: 3, brightness: -28 }, heard: { seconds: 12, pitch: 3, brightness: -28 } },
  { ordinary: { seconds: 4, pitch: 3, brightness: -28 }, heard: { seconds: 12, pitch: 9, brightness: -21 } },
  { ordinary: { seconds: 4, pitch: 12, brightness: -25 }, heard: { seconds: 3, pitch: 10, brightness: -30 } },
  { ordinary: { seconds: 6, pitch: 12, brightness: -25 }, heard: { seconds: 3, pitch: 28, brightness: -40 } },
];

export async function trainVoice(options: TrainOptions, io: CommandIo): Promise<void> {
  const clips = await readVoiceClips(resolve(io.cwd, options.data));
  const progress = createProgress(io, 'Listening', 'recordings');
  try {
    const heard = await hearClips(clips, readSound, (done, of) => progress.to(done / of, done));
    progress.end();
    const head = fitVoiceHead(heard);
    const speakers = [...new Set(heard.map(({ speaker }) => speaker))].sort();
    const folder = resolve(io.cwd, options.out);
    const golden = Buffer.from(
      `${JSON.stringify(
        GOLDEN.map((one) => ({ ...one, answer: arousalFromVoice(one.heard, one.ordinary, head) })),
        undefined,
        1,
      )}\n`,
    );
    const manifest: VoiceManifest = {
      name: basename(folder),
      version: VERSION,
      licence: LICENCE,
      kind: 'linear-voice',
      ...head,
      speakers,
      clips: heard.length,
      files: {
        'golden.json': {
          sha256: createHash('sha256').update(golden).digest('hex'),
          bytes: golden.length,
        },
      },
    };
    const report = measureVoice(heard, head, new Set(speakers));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 1)}\n`);
    await writeFile(join(folder, 'golden.json'), golden);
    await writeFile(join(folder, 'card.md'), voiceCard(manifest, report));
    io.stdout.write(`Learned from ${heard.length} recordings; written to ${folder}\n`);
  } finally {
    progress.end();
  }
}
