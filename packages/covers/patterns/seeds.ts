import { elementAt } from '@emoverse/domain';
import { at, points, type Pattern } from './pattern.ts';

/** Seeds as a sunflower sets them: each a golden angle on from the last (Vogel's model). */
export const seeds: Pattern = ({ width, height, dice, colours }) => {
  const [x, y] = [width * dice.between(0.2, 0.8), height * dice.between(0.2, 0.8)];
  const count = dice.whole(50, 78);
  const reach = Math.max(width, height) * dice.between(0.5, 0.75);
  const angle = Math.PI * (3 - Math.sqrt(5)) + (dice.chance(0.4) ? dice.between(-0.03, 0.03) : 0);
  const rings: string[][] = [[], [], []];
  for (let index = 1; index <= count; index++) {
    const radius = reach * Math.sqrt(index / count);
    const dot = `M${points([[x + Math.cos(index * angle) * radius, y + Math.sin(index * angle) * radius]])}h0`;
    elementAt(rings, Math.floor(((index - 1) / count) * 3)).push(dot);
  }
  const shades = [colours.third, colours.second, colours.first];
  const size = (reach / Math.sqrt(count)) * dice.between(0.9, 1.5);
  return `<g stroke-linecap="round">${rings.map((dots, ring) => `<path d="${dots.join('')}" stroke="${shades[ring]}" stroke-width="${at(size * (0.6 + ring * 0.3))}"/>`).join('')}</g>`;
};
