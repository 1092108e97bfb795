import { EmoVerseError } from '@emoverse/domain';
import type { VoiceFrame } from '@emoverse/voice';
import workletUrl from '../voice-worklet.ts?worker&url';
import { microphoneError, type Microphones, type OpenMicrophone } from './microphones.ts';
import { VOICE_PROCESSOR, voiceFramesSchema } from './voice-messages.ts';

/** The microphones of this device, through the browser. Asks for sound only, as it is: without gain control. */
export const browserMicrophones: Microphones = {
  async open() {
    if (!('mediaDevices' in navigator)) {
      throw new EmoVerseError(
        'no-microphone',
        'this page may not use microphones: open it on 127.0.0.1 or over https',
      );
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: false,
        // A browser that evens the level out would hide what is to be measured.
        audio: { autoGainControl: false, noiseSuppression: false, echoCancellation: false },
      });
      try {
        return await open(stream);
      } catch (cause) {
        for (const track of stream.getTracks()) track.stop();
        throw cause;
      }
    } catch (cause) {
      throw microphoneError(cause);
    }
  },
};

async function open(stream: MediaStream): Promise<OpenMicrophone> {
  const context = new AudioContext();
  let listener: (frames: readonly VoiceFrame[]) => void = () => undefined;
  try {
    await context.audioWorklet.addModule(workletUrl);
    // Nothing is connected to the loudspeakers: the sound ends in the worklet.
    const node = new AudioWorkletNode(context, VOICE_PROCESSOR, { numberOfOutputs: 0, channelCount: 1 });
    context.createMediaStreamSource(stream).connect(node);
    node.port.onmessage = (event: MessageEvent<unknown>) => {
      const frames = voiceFramesSchema.safeParse(event.data);
      if (frames.success) listener(frames.data);
    };
    await context.resume();
  } catch (cause) {
    await context.close();
    throw cause;
  }
  let closed = false;
  return {
    onFrames(next) {
      listener = next;
    },
    onEnded(ended) {
      stream.getAudioTracks()[0]?.addEventListener('ended', ended, { once: true });
    },
    close() {
      if (closed) return;
      closed = true;
      listener = () => undefined;
      for (const track of stream.getTracks()) track.stop();
      void context.close();
    },
  };
}
