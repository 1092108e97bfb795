import { at, points, type Pattern } from './pattern.ts';

/** Twigs with their leaves. */
export const leaves: Pattern = ({ width, height, dice, colours }) => {
  const twigs = dice.whole(width > height ? 2 : 1, 3);
  const green: string[] = [];
  const turned: string[] = [];
  const stems = Array.from({ length: twigs }, (_, twig) => {
    const [x, y] = [width * ((twig + dice.between(0.25, 0.75)) / twigs), height * dice.between(0.95, 1.05)];
    const length = height * dice.between(0.75, 1.05);
    const pairs = dice.whole(3, twigs === 1 ? 7 : 5);
    const lean = dice.between(-0.4, 0.4);
    const size = (length / pairs) * dice.between(0.95, 1.4);
    const spread = dice.between(0.5, 1.1);
    const breadth = dice.between(0.3, 0.55);
    for (let index = 0; index < pairs * 2; index++) {
      const stemLength = length * ((Math.floor(index / 2) + 0.6) / pairs) * 0.85;
      const direction = lean + (index % 2 === 0 ? spread : -spread);
      const along = (angle: number, reach: number): [number, number] => [
        Math.sin(angle) * reach,
        -Math.cos(angle) * reach,
      ];
      const tip = along(direction, size);
      const [left, right] = [along(direction - breadth, size * 0.6), along(direction + breadth, size * 0.6)];
      const back = (corner: readonly [number, number]): [number, number] => [
        corner[0] - tip[0],
        corner[1] - tip[1],
      ];
      const [dx, dy] = along(lean, stemLength);
      const leaf = `M${points([[x + dx, y + dy]])}q${points([left, tip])}q${points([back(right), back([0, 0])])}`;
      (index % 3 === 2 ? turned : green).push(leaf);
    }
    return `M${points([[x, y]])}l${at(Math.sin(lean) * length)} ${at(-Math.cos(lean) * length)}`;
  });
  return `<path d="${stems.join('')}" stroke="${colours.third}" stroke-width="4"/><path d="${green.join('')}" fill="${colours.first}"/><path d="${turned.join('')}" fill="${colours.second}"/>`;
};
