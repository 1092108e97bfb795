import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const glossary = path.join(import.meta.dirname, '../docs/glossary.md');

/** Rows of the table of the field's words: a term, and the file that it is linked to. */
const terms = [
  ...readFileSync(glossary, 'utf8').matchAll(/^\| ([^|]+?) +\|[^|]+\| \[[^\]]+\]\(([^)]+)\)/gm),
].map(([, term, file]) => ({ term, file }));

it('has the words of the field', () => {
  expect(terms.length).toBeGreaterThanOrEqual(20);
});

it.each(terms)('finds "$term" where it says', ({ term, file }) => {
  const text = readFileSync(path.join(path.dirname(glossary), file), 'utf8').toLowerCase();
  const [word] = term.toLowerCase().split(' alignment');
  // A term may stand with other endings and over the end of a line of a comment.
  expect(text.replace(/\s+(\*\s+)?/g, ' ')).toContain(word);
});
