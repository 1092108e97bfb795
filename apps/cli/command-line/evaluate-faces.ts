import { collect, oneOf, text, wholeNumber } from '../options.ts';
import { FINDERS, MOST_VARIED_FACES } from './choices.ts';
import { defineCommand } from './define-command.ts';

const AFTER = `
Photos are searched thoroughly, as stills are, and once more fast, as a camera frame is; times are those at 640×480.

--variants shows every marked face again, alone in a camera frame of 640×480: 24, 32, 48, 64 and 96 pixels at its
short side; turned by 15 and 30 degrees to either side, in 15 % of the light with sensor noise, and blurred (σ = 4
pixels), 96 pixels large. Of more than ${MOST_VARIED_FACES} marked faces so many are drawn by a fixed seed. It also counts false
faces in pictures without people: photos without a marked face, parts of photos that no face reaches, and photos whose
heads are painted over.

A detector module exports createDetector(), which gives { name, detectFaces(frame), dispose() }.

Examples:
  $ emoverse evaluate faces --data photos
  $ emoverse evaluate faces --data photos --detector haar --json
  $ emoverse evaluate faces --data photos --variants --detector-module other.mjs --report report/`;

/** `emoverse evaluate faces` */
export const defineEvaluateFaces = defineCommand({
  options: (command) =>
    command
      .requiredOption(
        '--data <dir>',
        'folder with images.csv (file) and boxes.csv (file,x,y,w,h; invalid = 1 does not count)',
      )
      .option(
        '--detector <name>',
        `${FINDERS.join(' or ')}; may be given twice (default: both, or none beside a module)`,
        collect(oneOf(FINDERS)),
      )
      .option('--detector-module <file>', 'another detector, as an ES module; may be repeated', collect(text))
      .option('--variants', 'also small, turned, dark and blurred faces, and pictures without people')
      .option(
        '--limit <n>',
        'only so many photos, drawn by a fixed seed',
        wholeNumber(1, Number.POSITIVE_INFINITY),
      )
      .option('--report <dir>', 'write faces.html there: tables and plots, self-contained')
      .option('--json', 'one JSON object on stdout'),
  help: AFTER,
  load: async () => (await import('../commands/evaluate-faces.ts')).evaluateFaces,
});
