import {
  DATA_OPTION,
  MODEL_OPTION,
  collect,
  domainOption,
  emotionOption,
  moodPoint,
  numberBetween,
  oneOf,
  text,
  wholeNumber,
} from '../options.ts';
import { INTENT_CHOICES, DOMAIN_CHOICES, NOTE_CHOICES, POLICY_CHOICES, SURFACE_CHOICES } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse recommend` */
export const defineRecommend = defineCommand({
  options: (command) =>
    command
      .option(
        '--mood <emotion>',
        'the mood in a word: angry, disgust, fear, happy, sad, surprise or neutral',
        emotionOption,
      )
      .option('--point <v,a>', 'the mood as valence and arousal, each -1 to 1', moodPoint)
      .option(
        '--text <words>',
        'the mood in your own words (English, German, Spanish, French, Portuguese, Italian, Russian, Hindi)',
      )
      .option(
        '--region <country>',
        'whose help lines to show where the words call for them, e.g. DE; otherwise guessed from TZ and LANG',
        text,
      )
      .option('--image <file>', 'the mood read from a picture of one face')
      .option(
        '--intent <intent>',
        `what to do with the mood: ${INTENT_CHOICES.join(', ')}; by default what suits it (sad: stay, then lift; angry: let it out, then calm; afraid: safe and slow; disgusted: clear the air; else: stay with it)`,
        oneOf(INTENT_CHOICES),
      )
      .option('--to <v,a>', 'where a journey goes, as valence and arousal', moodPoint)
      .option(
        '--domain <domain>',
        `${DOMAIN_CHOICES.join(', ')} or all; may be given several times`,
        collect(domainOption),
      )
      .option('--count <n>', 'items a list, 1 to 50', wholeNumber(1, 50), 5)
      .option(
        '--surface <name>',
        'list: to discover from; pick: the one thing to try now',
        oneOf(SURFACE_CHOICES),
        'list',
      )
      .option(
        '--language <code>',
        'only this language (ISO 639-1); may be given several times',
        collect(text),
      )
      .option(
        '--own-language <code>',
        'your language, which comes first; may be given several times (default: from LC_ALL, LC_MESSAGES or LANG)',
        collect(text),
      )
      .option(
        '--without <note>',
        `leave out works that carry a note: ${NOTE_CHOICES.join(', ')}; may be given several times`,
        collect(oneOf(NOTE_CHOICES)),
      )
      .option('--genre <genre>', 'only this genre; may be given several times', collect(text))
      .option(
        '--min-rating <n>',
        'only items rated at least this, 0 to 10; unrated ones pass',
        numberBetween(0, 10),
      )
      .option('--from-year <year>', 'first year; items without one pass', wholeNumber(-3000, 2200))
      .option('--to-year <year>', 'last year; items without one pass', wholeNumber(-3000, 2200))
      .option('--max-minutes <n>', 'longest duration', numberBetween(0.1, 1e6))
      .option('--no-explicit', 'leave out items marked explicit')
      .option(
        '--policy <name>',
        `how to rank: ${POLICY_CHOICES.join(', ')}`,
        oneOf(POLICY_CHOICES),
        'emoverse',
      )
      .option('--seed <n>', 'the same seed gives the same list', wholeNumber(0, 2 ** 32 - 1))
      .option(...MODEL_OPTION)
      .option(...DATA_OPTION)
      .option('--json', 'one JSON object on stdout'),
  help: '\nExamples:\n  $ emoverse recommend --mood happy --intent calm --domain music\n  $ emoverse recommend --text "anxious about tomorrow" --intent journey --to 0.6,-0.3\n  $ emoverse recommend --image portrait.jpg --domain films --min-rating 7 --language fr --json',
  load: async () => (await import('../commands/recommend.ts')).recommend,
});
