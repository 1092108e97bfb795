import {
  MEDIA_DOMAINS,
  itemIdSchema,
  namedPeople,
  plainText,
  playlistWorkSchema,
  type PlaylistWork,
} from '@emoverse/domain';
import fc from 'fast-check';

/** What breaks files: quotes, separators, line ends, markup, other scripts, and any code point at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '"',
      "'",
      ',',
      ';',
      '\n',
      '\t',
      ' ',
      '  ',
      ' - ',
      ' — ',
      '|',
      '\\',
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
    ],
    ...[
      '<',
      '>',
      '&amp;',
      '&',
      '#',
      '=',
      '+',
      '-',
      '@',
      '1. ',
      '<!--',
      '-->',
      ']]>',
      '(1999)',
      '%20',
      '\n\n',
      '\n  x',
    ],
    ...[
      'ağır',
      'Björk',
      '東京',
      'שלום',
      '🌧️',
      'e\u0301',
      '\u2028',
      '\uFEFF',
      '\u200d',
      '#EXTINF:1,x',
      'http://x.y',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
);

export const anyText = (most: number): fc.Arbitrary<string> =>
  fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => plainText(pieces.join('')).slice(0, most))
    .map(plainText)
    .filter((text) => text !== '');

export const anyWork: fc.Arbitrary<PlaylistWork> = fc
  .record(
    {
      itemId: fc.stringMatching(/^[a-z0-9][a-z0-9._:-]{0,30}$/).map((id) => itemIdSchema.parse(id)),
      title: anyText(100),
      // `-` and the like are nobody, and are not read back.
      creators: fc.array(
        anyText(60).filter((name) => namedPeople([name]).length > 0),
        { maxLength: 4 },
      ),
      year: fc.integer({ min: -999, max: 2200 }),
      domain: fc.constantFrom(...MEDIA_DOMAINS),
      durationMs: fc.integer({ min: 1, max: 1e8 }),
      location: fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.constantFrom(
          'Music/01 Björk – Jóga.mp3',
          'C:\\My Music\\a (b).ogg',
          '/srv/100%/x.flac',
          '../x y.mp3',
        ),
      ),
      note: anyText(100),
    },
    { requiredKeys: ['title', 'creators'] },
  )
  .map((work) => playlistWorkSchema.parse(work));
