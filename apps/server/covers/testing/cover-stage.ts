import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import { createCovers, type CoverService } from '../create-covers.ts';

export const JPEG = Uint8Array.from({ length: 3000 }, (_, at) => [0xff, 0xd8, 0xff][at] ?? at % 251);

/** Covers over a folder of their own, a clock that a test sets, and stand-ins of all providers. */
export class CoverStage {
  static readonly start = Date.UTC(2026, 10, 30);
  now = CoverStage.start;
  asked: Request[] = [];
  warnings = 0;
  answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 404 });
  covers: CoverService;
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.covers = this.open();
  }

  static async make(): Promise<CoverStage> {
    return new CoverStage(await mkdtemp(join(tmpdir(), 'emoverse-covers-')));
  }

  open(changes: { mostBytes?: number } = {}): CoverService {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      this.asked.push(request);
      return this.answer(request);
    };
    return createCovers(
      { folder: this.folder, tmdbToken: 'token', fetch, ...changes },
      {
        clock: () => this.now,
        userAgent: 'EmoVerse/test',
        logger: { warn: () => (this.warnings += 1) },
      },
    );
  }

  /** How the cover stands after everybody who is asked has answered. */
  async lookFor(item: CatalogueItem): Promise<string> {
    await this.covers.look(item, 'de');
    await this.covers.settled();
    return this.covers.look(item, 'de');
  }

  /** Answers in JSON by host and path; every other address is a picture. */
  answerWith(answers: Readonly<Record<string, unknown>>): void {
    this.answer = ({ url }) => {
      const { hostname, pathname } = new URL(url);
      const known = answers[`${hostname}${pathname}`];
      return known === undefined ? picture() : Response.json(known);
    };
  }

  dispose(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

export const picture = (bytes: BodyInit = JPEG): Response =>
  new Response(bytes, { headers: { 'content-type': 'image/jpeg' } });

export const itemOf = (changes: Readonly<Record<string, unknown>>): CatalogueItem =>
  catalogueItemSchema.parse({
    id: 'song-river',
    domain: 'music',
    title: 'Lamplight Ferry',
    creators: ['Ines Calder'],
    year: 2009,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'bundled',
    ...changes,
  });
/** A song in an answer of Apple's search ("Understanding Search Results"). */
export const song = (changes: Record<string, unknown> = {}): unknown => ({
  kind: 'song',
  trackName: 'Lamplight Ferry',
  artistName: 'Ines Calder',
  artworkUrl100: 'https://is1-ssl.mzstatic.com/image/thumb/Music/v4/a/cover.jpg/100x100bb.jpg',
  trackTimeMillis: 200_000,
  releaseDate: '2009-01-01T08:00:00Z',
  ...changes,
});
export const searchAnswer = (...results: unknown[]): Record<string, unknown> => ({
  'itunes.apple.com/search': { resultCount: results.length, results },
});
