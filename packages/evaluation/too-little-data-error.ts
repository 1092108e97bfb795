import { EmoVerseError } from '@emoverse/domain';

/** The data are sound but hold too little for an honest answer. Code `too-little-data`. */
export class TooLittleDataError extends EmoVerseError {
  constructor(message: string) {
    super('too-little-data', message);
    this.name = 'TooLittleDataError';
  }
}
