import { withDarkGlasses, withGlasses, withMask } from './cover-face.ts';
import type { Degradation } from './degradation.ts';
import { mirrored, rotated, scaled, shifted } from './move-box.ts';
import { asJpeg, blurred, darkened, noisy } from './spoil-picture.ts';

/** Everything that robustness is measured under, each at its limit on every tile. The keys stand in `--json`. */
export const DEGRADATIONS: Readonly<Record<string, { readonly about: string; readonly apply: Degradation }>> =
  {
    rotation: { about: 'rotated by 20°, left or right', apply: rotated(20) },
    boxLarger: { about: 'box 15 % larger', apply: scaled(1.15) },
    boxSmaller: { about: 'box 15 % smaller', apply: scaled(0.85) },
    boxShift: { about: 'box off by 15 % of its side, any direction', apply: shifted(0.15) },
    lowLight: { about: 'a quarter of the light, noise of 4 gray levels', apply: darkened(0.25, 4) },
    blur: { about: 'blurred, Gaussian of 1.5 pixels', apply: blurred(1.5) },
    noise: { about: 'noise of 20 gray levels', apply: noisy(20) },
    jpeg30: { about: 'JPEG of the tile at quality 30', apply: asJpeg(30) },
    glasses: { about: 'glasses drawn: rims, bridge, glare', apply: withGlasses },
    darkGlasses: { about: 'dark glasses drawn', apply: withDarkGlasses },
    mask: { about: 'mask drawn from the nose down', apply: withMask },
    mirrored: { about: 'mirrored', apply: mirrored },
  };
