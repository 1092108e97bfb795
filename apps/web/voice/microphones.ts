import { EmoVerseError } from '@emoverse/domain';
import type { VoiceFrame } from '@emoverse/voice';

/** A microphone that is on. It hands out numbers about the sound, never the sound. */
export interface OpenMicrophone {
  /** Called with a few frames several times a second. */
  onFrames(listener: (frames: readonly VoiceFrame[]) => void): void;
  /** Called once when the microphone is taken away from outside. */
  onEnded(listener: () => void): void;
  /** Stops it: the browser's sign goes off. Calling it again does nothing. */
  close(): void;
}

export interface Microphones {
  /** Throws `EmoVerseError`: `microphone-denied`, `no-microphone`, `microphone-busy`, `microphone-failed`. */
  open(): Promise<OpenMicrophone>;
}

/** What `getUserMedia` throws, in the words of the product. */
export function microphoneError(cause: unknown): EmoVerseError {
  if (cause instanceof EmoVerseError) return cause;
  const name = cause instanceof DOMException ? cause.name : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new EmoVerseError(
        'microphone-denied',
        `the browser does not allow the microphone (${message})`,
        { cause },
      );
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new EmoVerseError('no-microphone', `no microphone was found (${message})`, { cause });
    case 'NotReadableError':
    case 'AbortError':
      return new EmoVerseError('microphone-busy', `the microphone could not be started (${message})`, {
        cause,
      });
    default:
      return new EmoVerseError('microphone-failed', `the microphone could not be opened (${message})`, {
        cause,
      });
  }
}
