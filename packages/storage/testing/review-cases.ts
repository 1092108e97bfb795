import { randomUUID } from 'node:crypto';
import { viewerEmotionsFrom, type ProfileId } from '@emoverse/domain';
import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, itemId } from './samples.ts';

/** What every store must do about reviews and what was read in them. */
export function describeReviews(
  store: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  const review = (item: string, tone: number, at = NOON) => ({
    id: randomUUID(),
    itemId: itemId(item),
    text: `words with \u0000 about ${item}, toned ${tone}`,
    tone,
    sentences: 2,
    emotions: viewerEmotionsFrom((emotion) => (emotion === 'fear' ? 0.25 : 0)),
    reader: 'test',
    at,
  });
  const imported = (item: string, tone: number, reviews: number) => ({
    itemId: itemId(item),
    tone,
    toneSpread: 0.1,
    reviews,
    sentences: 4 * reviews,
    emotions: viewerEmotionsFrom(() => 0.5),
  });

  it('are everyone’s to read and their writer’s to delete', async () => {
    const [mine, other] = [await person(), await person()];
    const [first, second] = [review('film-a', 0.5), review('film-a', -0.5, NOON + 1)];
    await store().reviews.store(mine, [first]);
    await store().reviews.store(other, [second]);
    expect(await store().reviews.ofItem(itemId('film-a'))).toEqual([
      { ...second, profileId: other },
      { ...first, profileId: mine },
    ]);
    expect(await store().reviews.list(mine)).toEqual([first]);
    expect(await store().reviews.delete(mine, second.id)).toBeUndefined();
    expect(await store().reviews.delete(other, second.id)).toEqual(second);
    expect(await store().reviews.ofItem(itemId('film-a'))).toHaveLength(1);
  });

  it('give a mean tone with the imported ones, each text counting once', async () => {
    const [mine, second] = [await person(), await person()];
    const own = review('film-a', -1);
    await store().reviews.store(mine, [own, review('film-b', 0.25)]);
    await store().reviews.store(second, [own]);
    await store().reviews.replaceImported('imdb', [imported('film-z', 1, 7)]);
    await store().reviews.replaceImported('imdb', [imported('film-a', 1, 3)]);
    await reopen();
    const [filmA, filmB] = await store().reviews.figures();
    expect(filmA).toMatchObject({
      itemId: 'film-a',
      imported: 3,
      reviews: 4,
      sentences: 12 + 2,
      tone: 0.5,
    });
    // One at −1 and three at 1 (± 0.1): the spread of all four.
    expect(filmA.toneSpread).toBeCloseTo(Math.sqrt((1 + 3 * 1.01) / 4 - 0.25), 12);
    expect(filmA.emotions.fear).toBeCloseTo((12 * 0.5 + 2 * 0.25) / 14, 12);
    expect(filmB).toMatchObject({ itemId: 'film-b', imported: 0, tone: 0.25, toneSpread: 0, reviews: 1 });
    expect(await store().reviews.figures(itemId('film-b'))).toEqual([filmB]);
    expect(await store().reviews.figures(itemId('film-c'))).toEqual([]);
  });

  it('tell whose figures changed since a look, and of too much that all did', async () => {
    const [mine, second] = [await person(), await person()];
    const own = review('film-told', 1);
    const start = await store().reviews.changes();
    const told = () => store().reviews.changedSince(start);
    await store().reviews.store(mine, [own, review('film-other', 0)]);
    expect(new Set(await told())).toEqual(new Set(['film-other', 'film-told']));
    // Known already: nothing has changed.
    await store().reviews.store(mine, [own]);
    expect(await store().reviews.changes()).toBe(start + 2);
    const edited = await store().reviews.changes();
    await store().reviews.edit(mine, own.id, { ...own, text: 'others', at: NOON + 1 });
    expect(await store().reviews.changedSince(edited)).toEqual(['film-told']);
    const deleted = await store().reviews.changes();
    await store().reviews.store(second, [review('film-second', 1)]);
    await store().reviews.delete(mine, own.id);
    await store().transfer.deleteProfile(second);
    expect(new Set(await store().reviews.changedSince(deleted))).toEqual(
      new Set(['film-second', 'film-told']),
    );
    const replaced = await store().reviews.changes();
    await store().reviews.replaceImported('small', [imported('film-a', 1, 3)]);
    await store().reviews.replaceImported('small', []);
    expect(await store().reviews.changedSince(replaced)).toEqual(['film-a']);
    const many = Array.from({ length: 60 }, (_, number) => imported(`film-${number}`, 1, 3));
    await store().reviews.replaceImported('large', many);
    expect(await store().reviews.changedSince(replaced)).toBe('all');
    expect(await store().reviews.changedSince(await store().reviews.changes())).toEqual([]);
  });

  it('can be edited by their writer alone, and read again by another reader', async () => {
    const [mine, other] = [await person(), await person()];
    const own = review('film-edited', -1);
    await store().reviews.store(mine, [own]);
    const words = { ...own, text: 'other words', tone: 0.75, at: NOON + 5 };
    expect(await store().reviews.edit(other, own.id, words)).toBeUndefined();
    expect(await store().reviews.edit(mine, own.id, words)).toEqual(words);
    await reopen();
    expect(await store().reviews.list(mine)).toEqual([words]);
    const read = (text: string) => ({ ...words, tone: text === 'other words' ? 0.5 : 0, reader: 'new' });
    expect(await store().reviews.readAgain('new', read)).toBeGreaterThan(0);
    expect(await store().reviews.readAgain('new', read)).toBe(0);
    expect(await store().reviews.figures(itemId('film-edited'))).toMatchObject([{ tone: 0.5 }]);
    expect(await store().reviews.list(mine)).toEqual([{ ...words, tone: 0.5, reader: 'new' }]);
  });
}
