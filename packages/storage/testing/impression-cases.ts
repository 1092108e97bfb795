import { propensity, type ProfileId } from '@emoverse/domain';
import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, itemId, newVisitId, reaction, sampleImpression, undo } from './samples.ts';

/** What every store must do for the log of what was shown. */
export function describeImpressions(
  current: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  it('come back as they were stored, once each', async () => {
    const id = await person();
    const visitId = newVisitId();
    const shown = [
      sampleImpression({
        visitId,
        propensity: propensity(0.1),
        surface: 'pick',
        filters: { allowExplicit: false, languages: ['de'], fromYear: 1990 },
      }),
      sampleImpression({
        visitId,
        position: 1,
        itemId: itemId('song-b'),
        intent: { kind: 'calm' },
        at: NOON + 1,
      }),
    ];
    expect(await current().impressions.store(id, shown)).toBe(2);
    expect(await current().impressions.store(id, [...shown, sampleImpression({ at: NOON + 2 })])).toBe(1);
    await reopen();
    expect((await current().impressions.list(id)).slice(0, 2)).toEqual(shown);
    expect(await current().impressions.shownInVisit(id, visitId)).toEqual(new Set(['song-a', 'song-b']));
    expect(await current().impressions.shownInVisit(id, newVisitId())).toEqual(new Set());
    expect(await current().impressions.itemsOf(id, [shown[1].id])).toEqual(
      new Map([[shown[1].id, 'song-b']]),
    );
    expect(await current().impressions.itemsOf(await person(), [shown[1].id])).toEqual(new Map());
  });

  it('beyond so many go, the oldest and those that nobody reacted to first, and leave no showing behind', async () => {
    const id = await person();
    const shown = Array.from({ length: 12 }, (_, nth) =>
      sampleImpression({
        domain: nth % 2 === 0 ? 'music' : 'films',
        filters: { allowExplicit: false, fromYear: 1990 + nth },
        at: NOON + nth,
      }),
    );
    await current().impressions.store(id, shown);
    await current().feedback.store(id, [reaction('liked', 'song-a', NOON + 20, shown[0].id)], true);
    await current().impressions.forgetBeyond(id, 12, 3);
    expect(await current().impressions.list(id)).toEqual(shown);
    await current().impressions.forgetBeyond(id, 11, 3);
    expect(await current().impressions.list(id)).toEqual([shown[0], ...shown.slice(4)]);
    await current().impressions.forgetBeyond(id, 0, 1000);
    expect(await current().impressions.list(id)).toEqual([]);
    expect(await current().feedback.list(id)).toHaveLength(1);
    await current().impressions.store(id, shown.slice(0, 1));
    expect(await current().impressions.list(id)).toEqual(shown.slice(0, 1));
  });

  it('of late come with the latest reaction to each that stands', async () => {
    const id = await person();
    const shown = [0, 1, 2, 3].map((number) =>
      sampleImpression({ itemId: itemId(`song-${number}`), at: NOON + number }),
    );
    await current().impressions.store(id, [...shown, sampleImpression({ domain: 'films', at: NOON + 9 })]);
    const liked = reaction('liked', 'song-2', NOON + 21, shown[2].id);
    await current().feedback.store(
      id,
      [
        reaction('opened', 'song-1', NOON + 20, shown[1].id),
        reaction('skipped', 'song-1', NOON + 22, shown[1].id),
        liked,
        undo(liked, NOON + 23),
        reaction('disliked', 'song-3', NOON + 24),
      ],
      true,
    );
    expect(await current().impressions.recent(id, 'music', NOON)).toEqual([
      { itemId: 'song-3', at: NOON + 3 },
      { itemId: 'song-2', at: NOON + 2 },
      { itemId: 'song-1', at: NOON + 1, action: 'skipped' },
    ]);
  });
}
