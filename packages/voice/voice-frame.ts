/** One frame of sound as numbers; the sound itself is not in it. */
export interface VoiceFrame {
  /** Milliseconds since the microphone was opened. */
  readonly at: number;
  /** Root-mean-square level in dB of full scale (0 is the loudest a microphone can give); −120 for silence. */
  readonly level: number;
  /** Fundamental frequency in Hz where the frame is voiced. */
  readonly pitch: number | undefined;
  /** Level of 2 to 3 kHz against the whole frame, dB from −45 to 0, where the frame is voiced. */
  readonly brightness: number | undefined;
}

/** Length of a frame: two periods of the lowest voice and more. */
export const FRAME_SECONDS = 0.04;
/** From the beginning of one frame to the next. */
export const HOP_SECONDS = 0.02;
