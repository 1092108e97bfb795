import { loadBundledCatalogue } from '@emoverse/catalogue';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };

/** Words by which something claims to treat, or speaks of people as ill. */
const MEDICAL = new RegExp(
  String.raw`\b(?:treat(?:s|ed|ing|ments?)?|cur(?:e|es|ed|ing|ative)|heal(?:s|ed|ing)?|therap\w*|diagnos\w*|clinical\w*|` +
    String.raw`symptom\w*|disorders?|remed(?:y|ies|ial)|medic(?:al|ine|ines|inal|ation|ations)|prescri\w*|patients?|` +
    String.raw`depress\w*|anxiety|ptsd|insomnia|trauma\w*|reliev\w+|scientific\w*|proven|guarante\w*|` +
    String.raw`fix(?:es)? your (?:mood|mind|mental))\b`,
  'i',
);

/** The only messages that may name it, since they deny it. */
const DENIALS: ReadonlySet<string> = new Set(['practice.notTreatment', 'help.noteText', 'about.notMedical']);

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const messages = textsOf(en satisfies Tree);
const { items } = await loadBundledCatalogue();
const practices = items.filter(({ domain }) => domain === 'wellbeing');

describe('well-being never claims to treat', () => {
  it('in any text of a bundled practice', () => {
    expect(practices.length).toBeGreaterThanOrEqual(60);
    const claims = practices.flatMap(({ id, title, tags, keywords, genres, practice }) =>
      textsOf({ title, tags, keywords, genres, practice })
        .filter(([, text]) => MEDICAL.test(text))
        .map(([path, text]) => `${id} ${path}: ${text}`),
    );
    expect(claims).toEqual([]);
  });

  it('in any message of the app', () => {
    const claims = messages.filter(([key, text]) => MEDICAL.test(text) && !DENIALS.has(key));
    expect(claims).toEqual([]);
  });

  it('and says that it does not where it could be taken for it', () => {
    for (const key of DENIALS) {
      const text = messages.find(([known]) => known === key)?.[1] ?? '';
      expect(text, key).toMatch(MEDICAL);
      expect(text, key).toMatch(/\bnot\b/i);
    }
  });

  it.each([
    'Cures insomnia',
    'A treatment for sadness',
    'clinically proven calm',
    'Heals old wounds',
    'relieves anxiety',
    'Music therapy',
  ])('and "%s" would be found', (claim) => expect(claim).toMatch(MEDICAL));

  it.each(['A curious walk', 'A secure place', 'Health to you', 'Treasure one thing'])(
    'and "%s" would not',
    (words) => expect(words).not.toMatch(MEDICAL),
  );
});
