import {
  MOST_PLAYLIST_ENTRIES,
  plainText,
  playlistWorkSchema,
  type PlaylistWork,
  cutText,
  namedPeople,
} from '@emoverse/domain';
import { z } from 'zod';
import type { PlaylistFromFile, RejectedLine } from './playlist-file.ts';

const LONGEST_QUOTE = 200;
/** As `playlistWorkSchema` has it. */
const LONGEST_TITLE = 500;

/** Collects what a file holds, line by line: works that can be read, and the rest with its reason. */
export class WorkCollector {
  readonly #works: { line: number; work: PlaylistWork }[] = [];
  readonly #rejected: RejectedLine[] = [];

  /** Takes up a work as a file tells it; `text` is what stands there, quoted where it is rejected. */
  add(line: number, told: Readonly<Record<string, unknown>>, text: string): void {
    const work = withNamedPeople(told);
    if (this.#works.length >= MOST_PLAYLIST_ENTRIES) return this.reject(line, text, 'too-many');
    const whole = playlistWorkSchema.safeParse(work);
    if (whole.success) return void this.#works.push({ line, work: whole.data });
    // One bad field of somebody else's file must not cost the work: what cannot be used is left out.
    const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
    const usable = playlistWorkSchema.safeParse(
      Object.fromEntries(Object.entries(work).filter(([field]) => !wrong.has(field))),
    );
    if (usable.success) this.#works.push({ line, work: usable.data });
    else {
      this.reject(line, text, whyNot(work['title']));
    }
  }

  reject(line: number, text: string, reason: RejectedLine['reason']): void {
    this.#rejected.push({ line, text: cutText(text.trim(), LONGEST_QUOTE), reason });
  }

  finish(name?: string): PlaylistFromFile {
    const trimmed = name?.trim();
    return {
      ...(trimmed !== undefined && trimmed !== '' && { name: trimmed }),
      works: this.#works,
      rejected: this.#rejected,
    };
  }
}

/** Without "people" such as `Unknown Artist`; anything but a list of names is left to the schema. */
function withNamedPeople(work: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = z.array(z.string()).safeParse(work['creators']);
  return names.success ? { ...work, creators: namedPeople(names.data) } : work;
}

/** Only a title must be right. */
function whyNot(title: unknown): RejectedLine['reason'] {
  if (typeof title !== 'string' || plainText(title) === '') return 'no-title';
  return title.length > LONGEST_TITLE ? 'title-too-long' : 'not-readable';
}
