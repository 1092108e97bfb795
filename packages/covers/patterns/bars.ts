import { at, type Pattern } from './pattern.ts';

/** The level of a sound over time. */
export const bars: Pattern = ({ width, height, dice, colours }) => {
  const count = dice.whole(7, 19);
  const gap = width / count;
  const middle = height * dice.between(0.35, 0.65);
  const phase = dice.between(0, 6);
  const slow = dice.between(1.5, 5);
  const [some, others]: [string[], string[]] = [[], []];
  for (let index = 0; index < count; index++) {
    const swell = 0.25 + 0.75 * Math.abs(Math.sin(phase + (index / count) * slow));
    const reach = height * 0.44 * swell * dice.between(0.35, 1);
    (index % dice.pick([2, 3]) === 0 ? some : others).push(
      `M${at((index + 0.5) * gap)} ${at(middle - reach)}V${at(middle + reach)}`,
    );
  }
  const shape = `stroke-width="${at(gap * dice.between(0.4, 0.8))}" stroke-linecap="${dice.pick(['round', 'butt'])}"`;
  return `<g ${shape}><path d="${some.join('')}" stroke="${colours.second}"/><path d="${others.join('')}" stroke="${colours.first}"/></g>`;
};
