import { filtersSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { createTranslator } from './create-translator.ts';
import { describeFilters } from './describe-filters.ts';
import { describeOrigin } from './describe-origin.ts';

const { t } = await createTranslator('en');
const said = (filters: Parameters<typeof filtersSchema.parse>[0]): string[] =>
  describeFilters(filtersSchema.parse(filters), t, 'en').map(({ text }) => text);

describe('filters in words', () => {
  it('say nothing where nothing is narrowed', () => {
    expect(said({})).toEqual([]);
    expect(said({ languages: [], genres: [], minimumRating: 0, withoutNotes: [], ownMusic: false })).toEqual(
      [],
    );
  });

  it.each([
    [{ languages: ['en', 'de'] }, 'In English and German'],
    [{ languages: ['zxx'] }, 'Without words'],
    [{ languages: ['fr', 'zxx'] }, 'In French, or without words'],
    [{ fromYear: 1990 }, 'From the 1990s on'],
    [{ toYear: 1989 }, 'Up to the 1980s'],
    [{ fromYear: 1980, toYear: 1989 }, 'From the 1980s'],
    [{ fromYear: 1980, toYear: 2009 }, 'From the 1980s to the 2000s'],
    [{ maximumMinutes: 90 }, 'At most 1 hr 30 min'],
    [{ minimumRating: 7 }, 'Rated 7 or better'],
    [{ genres: ['jazz', 'soul'] }, 'Only jazz and soul'],
    [{ withoutNotes: ['war', 'child-death'] }, 'Nothing about war or the death of a child'],
    [{ ownMusic: true }, 'Only my own music'],
    [{ allowExplicit: false }, 'Nothing explicit'],
  ])('of %j are "%s"', (filters, text) => {
    expect(said(filters)).toEqual([text]);
  });

  it('are taken away one by one, and leave the others as they are', () => {
    const filters = filtersSchema.parse({
      languages: ['en'],
      fromYear: 1990,
      toYear: 1999,
      allowExplicit: false,
    });
    const [languages, years, clean] = describeFilters(filters, t, 'en');
    expect(languages.without).toEqual({ ...filters, languages: undefined });
    expect(years.without).toEqual({ ...filters, fromYear: undefined, toYear: undefined });
    expect(clean.without).toEqual({ ...filters, allowExplicit: true });
  });
});

describe('where a work from afar is from', () => {
  it('is its country, else its language', () => {
    expect(describeOrigin({ country: 'SE', language: 'sv' }, t, 'en')).toBe('From Sweden');
    expect(describeOrigin({ language: 'sv' }, t, 'en')).toBe('In Swedish');
    expect(describeOrigin({ country: 'West Germany' }, t, 'en')).toBe('From West Germany');
    expect(describeOrigin({}, t, 'en')).toBeUndefined();
  });
});
