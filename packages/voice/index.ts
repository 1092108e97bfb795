export * from './voice-frame.ts';
export * from './measure-voice-frame.ts';
export * from './frame-sound.ts';
export * from './describe-voice.ts';
export * from './arousal-from-voice.ts';
export * from './follow-voice.ts';
