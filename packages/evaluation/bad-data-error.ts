import { EmoVerseError } from '@emoverse/domain';

/** Data that cannot be measured on: the message says which, what was expected and what to do. Code `bad-data`. */
export class BadDataError extends EmoVerseError {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super('bad-data', message, options);
    this.name = 'BadDataError';
  }
}
