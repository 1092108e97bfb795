export { drawCover, type CoverItem, type CoverOptions } from './draw-cover.ts';
export { coverShape, type CoverShape } from './cover-shape.ts';
