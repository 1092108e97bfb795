import type { Soundscape } from '@emoverse/playback';
import type { TFunction } from 'i18next';
import { sceneOf, type SoundscapeChoice } from '../soundscape/soundscape-session.ts';
import { formatNumber } from './format.ts';

/** Melody notes a beat below which a soundscape is sparse, and from which it is busy. */
const SPARSE_BELOW = 0.45;
const BUSY_FROM = 0.85;
/** Corner of the filter in Hz below which it is dark, and from which it is bright. */
const DARK_BELOW = 900;
const BRIGHT_FROM = 2000;

/** A soundscape in one sentence: its mode, tempo, density and brightness. */
export function describeSoundscape(sound: Soundscape, t: TFunction, locale: string): string {
  const density = sound.density < SPARSE_BELOW ? 'sparse' : sound.density < BUSY_FROM ? 'even' : 'busy';
  const colour = sound.brightness < DARK_BELOW ? 'dark' : sound.brightness < BRIGHT_FROM ? 'warm' : 'bright';
  return t('soundscape.sounds', {
    mode: t(`soundscape.mode.${sound.mode}`),
    tempo: formatNumber(Math.round(sound.tempo), locale),
    density: t(`soundscape.density.${density}`),
    colour: t(`soundscape.colour.${colour}`),
  });
}

/** What a soundscape is called: as it was suggested, or the place that it is like. */
export function nameSoundscape({ choice }: { readonly choice: SoundscapeChoice }, t: TFunction): string {
  return choice.title ?? t(`soundscape.scene.${sceneOf(choice)}`);
}
