export * from './oklch.ts';
export { EMOTION_LIGHT, type Chord } from './anchors.ts';
export { lightPoint } from './light-point.ts';
export { PAGE_GROUNDS, PAGE_INKS } from './readable-on.ts';
export * from './mood-light.ts';
export * from './light-properties.ts';
