import { randomUUID } from 'node:crypto';
import { eventIdSchema, itemIdSchema, type KnownWork } from '@emoverse/domain';
import { knownWorks, readExport } from '@emoverse/taste-imports';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, SMALL_CATALOGUE, wish } from '../testing/start-app.ts';

const stage = prepareApp();
const newId = () => eventIdSchema.parse(randomUUID());
const add = (works: KnownWork[], importId = newId()) =>
  stage.browser.api.call('addTasteImport', {
    params: { importId },
    body: { service: 'letterboxd', fileName: 'export.zip', missed: 1, works },
  });
const imports = async () => (await stage.browser.api.call('listTasteImports', {})).imports;
const known = (id: string, liking = 1): KnownWork => ({
  itemId: itemIdSchema.parse(id),
  liking,
  sureness: 1,
});
const weightOf = async (genre: string) =>
  (await stage.browser.api.call('getTaste', {})).weights.find(
    ({ facet, term }) => facet === 'genre' && term === genre,
  )?.weight ?? 0;

describe('what was liked elsewhere', () => {
  it('goes the whole way from an export to what is suggested, once, and back as a whole', async () => {
    const rows = SMALL_CATALOGUE.filter(({ domain, genres }) => domain === 'films' && genres[0] === 'folk');
    const table = rows.slice(0, 6).map(({ title, year }) => `2026-01-01,${title},${year},u,5`);
    const text = ['Date,Name,Year,Letterboxd URI,Rating', ...table, '2026-01-01,Nowhere,2001,u,5'].join('\n');
    const { works } = await readExport(new Blob([text]), 'ratings.csv', { now: NOON });
    const { matches } = await stage.browser.api.call('matchWorks', {
      body: { works: works.map(({ work }) => ({ ...work, creators: [...work.creators] })) },
    });
    const told = knownWorks(works, matches);
    expect(told.missed).toMatchObject([{ title: 'Nowhere', reason: 'not-in-catalogue', line: 8 }]);
    const before = await weightOf('folk');
    const first = await add([...told.known]);
    expect(first).toMatchObject({ already: false, imported: { known: 6, missed: 1 } });
    expect(await weightOf('folk')).toBeGreaterThan(before + 0.05);
    const { lists } = await stage.browser.api.call('recommend', wish({ domains: ['films'], count: 20 }));
    const shown = lists[0].items.map(({ item }) => item.id);
    expect(shown.filter((id) => told.known.some(({ itemId }) => itemId === id))).toEqual([]);
    expect(await add([...told.known])).toMatchObject({ already: true, imported: { id: first.imported.id } });
    expect(await imports()).toHaveLength(1);
    const undo = { params: { importId: first.imported.id } };
    await expect(stage.app.browser().api.call('undoTasteImport', undo)).rejects.toMatchObject({
      status: 404,
      code: 'unknown-import',
    });
    expect(await stage.browser.api.call('undoTasteImport', undo)).toEqual({ deleted: true });
    expect(await imports()).toEqual([]);
    expect(await weightOf('folk')).toBe(before);
    await expect(stage.browser.api.call('undoTasteImport', undo)).rejects.toMatchObject({ status: 404 });
  });

  it('is learned once however it comes in, and taken back to the very digit', async () => {
    const taste = () => stage.browser.api.call('getTaste', {});
    const before = await taste();
    const works = [known('film-1'), known('film-2', -1), known('film-3', 0.4)];
    const both = await Promise.all([add(works), add(works)]);
    expect(both.map(({ already }) => already).sort()).toEqual([false, true]);
    const first = await taste();
    expect(first).not.toEqual(before);
    const { imported } = await add([known('film-1', -1), known('film-4')]);
    expect(await taste()).not.toEqual(first);
    const undo = (importId: typeof imported.id) =>
      stage.browser.api.call('undoTasteImport', { params: { importId } });
    await undo(imported.id);
    expect(await taste()).toEqual(first);
    await undo(both[0].imported.id);
    expect([await taste(), await imports()]).toEqual([before, []]);
  });

  it('is kept of works that are here, each once, at no time that is yet to come', async () => {
    const late = { ...known('film-2'), at: NOON + 1e9 };
    await add([known('film-1', -1), known('film-1', 1), late, known('no-such-item')]);
    const archive = await stage.browser.api.call('exportProfile', {});
    const [{ id, at }] = await imports();
    expect(archive.tasteImports.at(-1)?.works).toEqual([known('film-1', 1), { ...late, at }]);
    await stage.browser.api.call('undoTasteImport', { params: { importId: id } });
  });
});
