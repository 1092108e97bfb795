import { at, points, type Pattern } from './pattern.ts';

/** Arches in one another, as of a rainbow or a gate. */
export const arches: Pattern = ({ width, height, dice, colours }) => {
  const groups = dice.whole(1, 3);
  const shades = [colours.first, colours.second, colours.third, colours.field];
  const drawn = Array.from({ length: groups }, (_, group) => {
    const count = dice.whole(3, 6);
    const reach = (width * dice.between(0.75, 1.2)) / (groups === 1 ? 1.1 : 1.7);
    const x = width * ((group + dice.between(0.25, 0.75)) / groups);
    const y = height * dice.between(0.62, 1);
    return Array.from({ length: count }, (_, index) => {
      const radius = (reach * (count - index)) / count;
      return `<path d="M${points([[x - radius, height * 1.02]])}V${at(y)}a${at(radius)} ${at(radius)} 0 0 1 ${at(radius * 2)} 0V${at(height * 1.02)}z" fill="${shades[(index + group) % 4]}"/>`;
    }).join('');
  });
  return drawn.join('');
};
