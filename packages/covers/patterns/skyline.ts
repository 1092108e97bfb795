import { at, points, type Pattern } from './pattern.ts';

/** Houses at night, some windows lit. */
export const skyline: Pattern = ({ width, height, dice, colours }) => {
  const count = dice.whole(4, 8);
  const side = width / count;
  const windows: string[] = [];
  const houses = Array.from({ length: count }, (_, index) => {
    const top = height * dice.between(0.2, 0.78);
    const pane = side / 5;
    for (let y = top + pane; y < height - pane; y += pane * 2) {
      for (const x of [pane, pane * 3]) {
        if (windows.length < 46 && dice.chance(0.4))
          windows.push(`M${points([[index * side + x, y]])}h${at(pane)}`);
      }
    }
    return `<path d="M${points([[index * side, height]])}V${at(top)}h${at(side)}V${at(height)}z" fill="${index % 2 === 0 ? colours.first : colours.third}"/>`;
  });
  const moon = `<circle cx="${at(width * dice.between(0.1, 0.9))}" cy="${at(height * dice.between(0.1, 0.4))}" r="${at(width * dice.between(0.06, 0.2))}" fill="${colours.second}"/>`;
  return `${moon}${houses.join('')}<path d="${windows.join('')}" stroke="${colours.second}" stroke-width="${at(side / 5)}"/>`;
};
