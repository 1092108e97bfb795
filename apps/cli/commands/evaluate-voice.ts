import { hearClips, measureVoice, readVoiceClips } from '@emoverse/evaluation';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { markdownTable, formatTable, voiceTable } from '@emoverse/report';
import { createProgress } from '../terminal/progress.ts';
import { findVoiceHead } from '../find-voice-head.ts';
import { readSound } from '../reading/read-sound.ts';

export interface VoiceOptions {
  readonly data: string;
  readonly model: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export async function evaluateVoice(options: VoiceOptions, io: CommandIo): Promise<void> {
  if (options.json && options.markdown) throw new BadInputError('give --json or --markdown, not both');
  const head = await findVoiceHead(io, options.model);
  const clips = await readVoiceClips(resolve(io.cwd, options.data));
  const progress = createProgress(io, 'Listening', 'recordings');
  try {
    const heard = await hearClips(clips, readSound, (done, of) => progress.to(done / of, done));
    progress.end();
    const report = measureVoice(heard, head, new Set(head.speakers));
    const unheard = clips.length - heard.length;
    if (unheard > 0)
      io.stderr.write(`In ${unheard} recordings nobody was heard speaking; they were left out.\n`);
    if (options.json) {
      io.stdout.write(`${JSON.stringify(report)}\n`);
      return;
    }
    const table = voiceTable(report);
    io.stdout.write(
      options.markdown
        ? `${markdownTable(table.head, table.rows)}\n${table.below}`
        : `${formatTable(
            table.head.map((title, place) =>
              place % 2 === 0 && place < 4 ? { title } : { title, align: 'right' },
            ),
            table.rows,
          )}\n${table.below}`,
    );
  } finally {
    progress.end();
  }
}
