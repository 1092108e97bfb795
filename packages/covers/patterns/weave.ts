import { at, type Pattern } from './pattern.ts';

/** Bands over and under one another. */
export const weave: Pattern = ({ width, height, dice, colours }) => {
  const count = dice.whole(3, 6);
  const gap = width / count;
  const thick = gap * dice.between(0.45, 0.8);
  const rows = Math.ceil(height / gap);
  const over: string[] = [];
  const down = Array.from(
    { length: count + 2 },
    (_, index) => `M${at((index - 0.5) * gap)} ${at(-height)}V${at(height * 2)}`,
  );
  const along = Array.from(
    { length: rows * 2 },
    (_, index) => `M${at(-width)} ${at((index - rows / 2) * gap)}H${at(width * 2)}`,
  );
  for (let row = -Math.floor(rows / 2); row < rows * 1.5; row++) {
    for (let column = 0; column < count + 2; column++) {
      if ((row + column) % 2 === 0)
        over.push(`M${at((column - 0.5) * gap)} ${at(row * gap - thick * 0.6)}v${at(thick * 1.2)}`);
    }
  }
  return `<g fill="none" stroke-width="${at(thick)}" transform="rotate(${at(dice.pick([0, 45, dice.between(10, 80)]))} ${at(width / 2)} ${at(height / 2)})"><path d="${down.join('')}" stroke="${colours.first}"/><path d="${along.join('')}" stroke="${colours.second}"/><path d="${over.slice(0, 60).join('')}" stroke="${colours.first}"/></g>`;
};
