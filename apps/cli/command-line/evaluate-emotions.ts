import { MODEL_OPTION, collect, detectorOption, text, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate emotions` */
export const defineEvaluateEmotions = defineCommand({
  options: (command) => {
    const [modelFlag, modelMeaning] = MODEL_OPTION;
    return command
      .option('--data <dir>', 'folder with labels.csv and mosaics of 48×48 tiles')
      .option(
        '--pictures <dir>',
        'in place of --data: folder with images/ and labels.csv (file,label, and group for one person or film), the whole way: the largest face is searched, cut out and read as in a picture that somebody brings; may be given several times',
        collect(text),
      )
      .option(
        '--resting',
        'with --pictures: the first neutral picture of each person (group) is their resting face, from which the others are read as the product does; it is not judged',
      )
      .option('--split <name>', 'split in labels.csv (default: the one that is not Training)')
      .option(
        '--detector <name>',
        'none takes the tile as it is; haar or neural search the face in it first (default: none, of --pictures neural)',
        detectorOption,
      )
      .option(modelFlag, `${modelMeaning}; may be given several times`, collect(text))
      .option(
        '--reader <file>',
        'JavaScript module whose default export createReader() gives { name, labels?, read(gray) }: 48×48 gray levels in, a probability for each of the seven emotions out; may be given several times',
        collect(text),
      )
      .option(
        '--limit <n>',
        'only so many tiles, drawn by a fixed seed, to try it out',
        wholeNumber(1, Number.POSITIVE_INFINITY),
      )
      .option(
        '--robust',
        'also on faces rotated, out of their box, dark, blurred, noisy, compressed, half covered and mirrored: twelve times as long',
      )
      .option('--report <dir>', 'write emotions-SPLIT.html there: tables and plots, self-contained')
      .option('--json', 'one JSON object on stdout; of several readers { split, tiles, readers: [one each] }')
      .option(
        '--with <file>',
        'figures of an earlier run with --json, to stand in the same tables; may be given several times, also without --data',
        collect(text),
      )
      .option(
        '--markdown [file]',
        'the tables as Markdown: on stdout, or into a document between <!-- figures --> and <!-- /figures --> (of --pictures between <!-- pictures --> and <!-- /pictures -->)',
      );
  },
  help: '\nExamples:\n  $ emoverse evaluate emotions --data fer2013 --split PublicTest\n  $ emoverse evaluate emotions --data fer2013 --report report/ --json > figures.json\n  $ emoverse evaluate emotions --data fer2013 --model emoverse-fer-int8 --reader my-reader.mjs\n  $ emoverse evaluate emotions --pictures photos-with-labels --model emoverse-fer-best\n  $ emoverse evaluate emotions --with ours.json --with theirs.json --markdown docs/results.md',
  load: async () => (await import('../commands/evaluate-emotions.ts')).evaluateEmotions,
});
