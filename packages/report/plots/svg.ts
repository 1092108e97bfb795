/** Text as it may stand in HTML and SVG. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Colours that stay apart on a light ground, also for most colour-blind eyes (Okabe and Ito 2008, darkened). */
export const PLOT_COLOURS = [
  '#0072b2',
  '#d55e00',
  '#007f5f',
  '#a64d79',
  '#8a6d00',
  '#3f8fc4',
  '#5b4fc9',
  '#6b6b6b',
  '#b0413e',
  '#2f7d32',
] as const;

const FONT = 'font-family="system-ui, sans-serif"';

/**
 * A plot of its own: white ground, readable in a browser and in a document. The classes `plot-ground`, `plot-text`
 * and `plot-line` let a page recolour it for a dark ground; alone it is light.
 */
export function svgPlot(width: number, height: number, title: string, body: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(title)}" ${FONT}>` +
    `<title>${escapeMarkup(title)}</title><rect class="plot-ground" width="${width}" height="${height}" fill="#ffffff"/>${body}</svg>\n`
  );
}

/** `attributes` may set size and class too; an attribute must not stand twice in a standalone SVG. */
export function svgText(x: number, y: number, text: string, attributes = ''): string {
  const size = attributes.includes('font-size') ? '' : 'font-size="12" ';
  const kind = attributes.includes('class=') ? '' : 'class="plot-text" ';
  return `<text ${kind}x="${round(x)}" y="${round(y)}" ${size}fill="#222222" ${attributes}>${escapeMarkup(text)}</text>`;
}

export function svgLine(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour = '#cccccc',
  attributes = '',
): string {
  const kind = attributes.includes('class=') ? '' : 'class="plot-line" ';
  return `<line ${kind}x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" ${attributes}/>`;
}

/** Keeps files small: a tenth of a pixel is not seen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** About `count` round numbers between two bounds, for the ticks of an axis. */
export function ticksBetween(low: number, high: number, count = 5): number[] {
  const rough = (high - low) / count;
  if (!(rough > 0) || !Number.isFinite(rough)) return [low];
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough) ??
    10 * magnitude;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
