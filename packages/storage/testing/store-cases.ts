import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tasteEditSchema, type ProfileId } from '@emoverse/domain';
import { allOf } from '../in-pages.ts';
import type { Store } from '../open-store.ts';
import { describeCalendar } from './calendar-cases.ts';
import { describeCatalogue } from './catalogue-cases.ts';
import { describeEdits } from './edit-cases.ts';
import { describeImports } from './import-cases.ts';
import { describeImpressions } from './impression-cases.ts';
import { describeRatings } from './rating-cases.ts';
import { describeLogins } from './login-cases.ts';
import { describeReviews } from './review-cases.ts';
import { describeHome } from './home-cases.ts';
import { describeMoodImports } from './mood-import-cases.ts';
import { describeMoods } from './mood-cases.ts';
import { describeMoving } from './moving-cases.ts';
import { describePeople } from './people-cases.ts';
import { describeSessions } from './session-cases.ts';
import { describePlaylistCopies } from './playlist-copy-cases.ts';
import { describePlaylists } from './playlist-cases.ts';
import { describePlacing } from './place-cases.ts';
import { describeLibrary } from './library-cases.ts';
import { describeMusicServers } from './music-server-cases.ts';
import { describeMusicFolders } from './music-folder-cases.ts';
import {
  NOON,
  newEventId,
  newProfileId,
  feltAfter,
  reaction,
  sampleImpression,
  sampleRecord,
  undo,
} from './samples.ts';
import { describeSpotify } from './spotify-cases.ts';
import { describeTasteImports } from './taste-import-cases.ts';
import { describeTrainedModels } from './trained-models-cases.ts';

/** A place for one test: opens stores in it (the same place each time) and takes it away afterwards. */
export interface StorePlaceForTest {
  open(): Promise<Store>;
  dispose(): Promise<void>;
}

/** What every store must do, whatever engine holds it. */
export function describeStore(engine: string, makePlace: () => Promise<StorePlaceForTest>): void {
  describe(`a store on ${engine}`, () => {
    let place: StorePlaceForTest;
    let store: Store;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.dispose();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };
    const person = async (token: string = randomUUID()): Promise<ProfileId> => {
      const id = newProfileId();
      await store.profiles.create({ id, createdAt: NOON, settings: { locale: 'en' }, token });
      return id;
    };

    describe('trained models', () => describeTrainedModels(() => store, reopen));

    describe('profiles', () => {
      it('are found again by their token, also after reopening, and by nothing else', async () => {
        const id = await person('a token');
        await reopen();
        expect(await store.sessions.find('a token')).toMatchObject({
          profile: { id, createdAt: NOON, settings: { locale: 'en' } },
        });
        expect(await store.sessions.find('another token')).toBeUndefined();
        expect(await store.profiles.find(newProfileId())).toBeUndefined();
      });

      it('are all known by their ids', async () => {
        const [first, second] = [await person(), await person()];
        expect([...(await store.profiles.ids())].sort()).toEqual([first, second].sort());
      });

      it('refuse a token that is taken', async () => {
        await person('same');
        await expect(person('same')).rejects.toThrow();
      });

      it('keep the settings they are given, and count what hangs on them', async () => {
        const id = await person();
        await store.profiles.replaceSettings(id, { theme: 'dark', filters: { languages: ['tr'] } });
        const liked = reaction('liked', 'song-a', NOON);
        await store.feedback.store(
          id,
          [liked, reaction('saved', 'song-b', NOON), undo(liked, NOON + 1)],
          true,
        );
        await store.moods.store(id, [sampleRecord(), sampleRecord()]);
        expect((await store.profiles.find(id))?.settings).toEqual({
          theme: 'dark',
          filters: { languages: ['tr'] },
        });
        expect(await store.profiles.counts(id)).toEqual({ moods: 2, reviews: 0 });
      });
    });

    describe('the catalogue', () => describeCatalogue(() => store, reopen));

    describe('works of several tables', () => describePlacing(() => store, reopen));
    describe('the library', () => describeLibrary(() => store, reopen));
    describe('chosen folders', () => describeMusicFolders(() => store, reopen));
    describe('libraries elsewhere', () => describeMusicServers(() => store, reopen, person));

    describe('imports of taste', () =>
      describeTasteImports(
        () => store,
        () => person(),
      ));

    describe('imports', () => describeImports(() => store, reopen));
    describe('reviews', () =>
      describeReviews(
        () => store,
        reopen,
        () => person(),
      ));

    describe('impressions', () =>
      describeImpressions(
        () => store,
        reopen,
        () => person(),
      ));

    describe('feedback', () => {
      it('is stored once, whoever sends it how often', async () => {
        const id = await person();
        const event = reaction('liked', 'song-a', NOON);
        expect(await store.feedback.store(id, [event], true)).toEqual(new Set([event.id]));
        expect(await store.feedback.store(id, [event, event], true)).toEqual(new Set());
        const twice = reaction('played', 'song-a', NOON);
        expect(await store.feedback.store(id, [twice, twice], true)).toEqual(new Set([twice.id]));
        expect(await store.feedback.store(await person(), [event], true)).toEqual(new Set([event.id]));
        expect(await store.feedback.known(id, [event.id, newEventId()])).toEqual(new Set([event.id]));
        expect((await store.feedback.list(id)).map(({ id }) => id)).toEqual([twice.id, event.id]);
      });

      it('is marked undone by an undo, which may come first and may come twice', async () => {
        const id = await person();
        const late = reaction('saved', 'song-a', NOON);
        await store.feedback.store(id, [undo(late, NOON + 5), undo(late, NOON + 6)], true);
        await store.feedback.store(id, [late, reaction('liked', 'song-b', NOON + 1)], true);
        expect((await store.feedback.list(id)).map(({ action, undone }) => [action, undone])).toEqual([
          ['liked', false],
          ['saved', true],
        ]);
        expect(
          (await store.feedback.toLearn(id)).map((event) => 'reaction' in event && event.reaction.action),
        ).toEqual(['liked']);
      });

      it('says how somebody felt after an item, before it too where they said so', async () => {
        const id = await person();
        const said = feltAfter('song-a', NOON);
        const after = feltAfter('song-b', NOON + 1, { after: { valence: 0, arousal: -1 } });
        await store.feedback.store(id, [said, after], true);
        expect((await store.feedback.list(id)).map(({ felt }) => felt)).toEqual([after.felt, said.felt]);
        expect(await store.feedback.toLearn(id)).toEqual([{ reaction: said }, { reaction: after }]);
        await store.feedback.store(id, [undo(said, NOON + 2)], true);
        expect(await store.feedback.toLearn(id)).toEqual([{ reaction: after }]);
      });

      it('is learned from in the order of its times, with the context in which the item was shown', async () => {
        const id = await person();
        const impression = sampleImpression({ intent: { kind: 'lift' } });
        await store.impressions.store(id, [impression]);
        const second = reaction('liked', 'song-a', NOON + 2, impression.id);
        const first = reaction('skipped', 'song-b', NOON + 1);
        const paused = reaction('played', 'song-a', NOON + 3);
        await store.feedback.store(id, [second, first], true);
        await store.feedback.store(id, [paused], false);
        expect(await store.feedback.toLearn(id)).toEqual([
          { reaction: first },
          { reaction: second, mood: impression.mood, intent: impression.intent },
        ]);
        expect((await store.feedback.list(id)).map(({ learned }) => learned)).toEqual([false, true, true]);
      });

      it('changes its mark with every event and with nothing else', async () => {
        const id = await person();
        const empty = await store.feedback.mark(id);
        const event = reaction('liked', 'song-a', NOON);
        await store.feedback.store(id, [event], true);
        const one = await store.feedback.mark(id);
        await store.feedback.store(id, [event], true);
        await store.feedback.store(await person(), [event], true);
        expect(empty).toEqual({ events: 0, undos: 0, lastSequence: 0 });
        expect(one).toMatchObject({ events: 1, undos: 0 });
        expect(await store.feedback.mark(id)).toEqual(one);
        const next = reaction('skipped', 'song-b', NOON - 1);
        await store.feedback.store(id, [next, undo(event, NOON)], true);
        expect(await store.feedback.mark(id)).toMatchObject({ events: 3, undos: 1 });
        const now = await store.feedback.mark(id);
        expect(await store.feedback.standingBetween(id, one, now, 2)).toEqual([
          { reaction: next, learned: true },
        ]);
        expect(await store.feedback.standingBetween(id, one, now, 1)).toBeUndefined();
        expect(await allOf(store.feedback.standingPages(id, one))).toEqual([]);
        expect(await allOf(store.feedback.standingPages(id))).toEqual([{ reaction: next, learned: true }]);
      });

      it('stands in the order of its times, edits after the reactions of their millisecond, over any number of pages', async () => {
        const id = await person();
        const reactions = Array.from({ length: 450 }, (_, nth) =>
          reaction('liked', 'song-a', NOON + (nth % 9 === 0 ? 1 : 0)),
        );
        const edits = [0, 1, 2].map((nth) =>
          tasteEditSchema.parse({ kind: 'all-forgotten', id: newEventId(), at: NOON + nth }),
        );
        await store.feedback.storeEdits(id, edits);
        await store.feedback.store(id, reactions, true);
        const undone = reactions.filter((_, nth) => nth % 5 === 0);
        await store.feedback.store(
          id,
          undone.map((event) => undo(event, NOON)),
          true,
        );
        const standing = reactions.filter((event) => !undone.includes(event));
        const expected = [0, 1, 2].flatMap((nth) => [
          ...standing.filter(({ at }) => at === NOON + nth).map(({ id }) => id),
          edits[nth].id,
        ]);
        const told = await allOf(store.feedback.standingPages(id));
        expect(
          told.map((event) => ('edit' in event ? event.edit.id : 'reaction' in event && event.reaction.id)),
        ).toEqual(expected);
        const now = await store.feedback.mark(id);
        const since = { lastSequence: 0 };
        expect(await store.feedback.standingBetween(id, since, now, 1e4)).toEqual(told);
      });
    });

    describe('edits of what was learned', () => describeEdits(() => store, person));

    describe('stars', () => describeRatings(() => store, person));

    describeMoods(
      () => store,
      reopen,
      () => person(),
    );

    describe('the home of a person', () => describeHome(() => store, reopen, person));
    describe('moods from files', () => describeMoodImports(() => store, reopen, person));

    describePlaylists(() => store, reopen, person);
    describePlaylistCopies(() => store, reopen, person);

    describeLogins(() => store, reopen, person);
    describePeople(() => store, reopen, person);
    describeSessions(() => store, reopen, person);

    describeCalendar(() => store, reopen, person);

    describeSpotify(() => store, person);

    describe('a transaction', () => {
      it('stores all or nothing', async () => {
        const id = await person();
        const failing = store.inTransaction(async (repositories) => {
          await repositories.moods.store(id, [sampleRecord()]);
          await repositories.feedback.store(id, [reaction('liked', 'song-a', NOON)], true);
          throw new Error('half-way');
        });
        await expect(failing).rejects.toThrow('half-way');
        expect(await store.profiles.counts(id)).toEqual({ moods: 0, reviews: 0 });
      });

      it('takes turns with others that lock the same profile, so nothing read is outdated when written', async () => {
        const id = await person();
        const add = () =>
          store.inTransaction(async ({ profiles, feedback }) => {
            expect(await profiles.lock(id)).toBe(true);
            const { events } = await feedback.mark(id);
            await feedback.store(id, [reaction('played', `song-${events}`, NOON + events)], true);
          });
        await Promise.all(Array.from({ length: 8 }, add));
        const items = (await store.feedback.list(id)).map(({ itemId }) => itemId);
        expect(items).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map((number) => `song-${number}`));
        expect(await store.inTransaction(({ profiles }) => profiles.lock(newProfileId()))).toBe(false);
      });
    });

    describe('moving a person', () => describeMoving(() => store, reopen, person));

    it('answers a check and says what it is', async () => {
      await store.check();
      expect(store.schemaVersion).toBeGreaterThan(0);
      expect(store.kind).toMatch(/sqlite|postgres/);
    });
  });
}
