import { hearClips, measureVoice, readVoiceClips } from '@emoverse/evaluation';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { markdownTable } from '../terminal/markdown-table.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '../terminal/table.ts';
import { VOICE_HEAD, findVoiceHead } from '../voice/find-voice-head.ts';
import { readSound } from '../voice/read-sound.ts';
import { voiceTable } from '../voice/tell-voice.ts';

interface VoiceOptions {
  readonly data: string;
  readonly model: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** `emoverse evaluate voice` */
export function addEvaluateVoiceCommand(parent: Command, io: CommandIo): void {
  parent
    .command('voice')
    .description('how lively a voice sounds, against what was acted: area under the curve by speaker')
    .requiredOption(
      '--data <dir>',
      'folder with wav/ and clips.csv (file, speaker, emotion: anger, fear, disgust, happiness, boredom, neutral or sadness)',
    )
    .option('--model <name>', 'head for voices under models/ or its folder', VOICE_HEAD)
    .option('--json', 'one JSON object on stdout')
    .option('--markdown', 'a Markdown table on stdout')
    .addHelpText(
      'after',
      '\nArousal: anger, fear and happiness against sadness, boredom and neutral; pleasantness: happiness against anger. A\nspeaker is judged by what was learned without them: by the head as it is, or, where it learned from them, by one\nfitted on the others.\n\nExample:\n  $ emoverse evaluate voice --data ~/reference-data/voice',
    )
    .action(async (options: VoiceOptions) => evaluate(options, io));
}

async function evaluate(options: VoiceOptions, io: CommandIo): Promise<void> {
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
