import { escapeMarkup } from '../plots/svg.ts';

/** Light or dark as the system is set; plots follow by their classes (`svg.ts`). */
const STYLE = `
:root { color-scheme: light dark; --ink: #222; --ground: #fff; --line: #ddd; --soft: #f4f4f6; --link: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e9; --ground: #17171b; --line: #3a3a42; --soft: #222228; --link: #8ab4f8; }
  .plot-ground { fill: #17171b; } .plot-text { fill: #e6e6e9; } .plot-line { stroke: #3a3a42; }
}
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; } h3 { font-size: 1rem; }
a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: .6rem 1rem; list-style: none; background: var(--soft); border-radius: .4rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums; } th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--line); text-align: right; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; } th:first-child, td:first-child { text-align: left; } svg { max-width: 100%; height: auto; }
.plots { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
.faces { display: flex; flex-wrap: wrap; gap: .8rem; } .faces figure { margin: 0; width: 8.5rem; font-size: .8rem; line-height: 1.3; }
.faces img { width: 96px; height: 96px; image-rendering: pixelated; display: block; }
@media print { nav { display: none; } h2 { break-after: avoid; } }`;

/** A page that needs nothing but itself. `body` is markup. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeMarkup(title)}</title>\n<style>${STYLE}\n</style>\n</head>\n<body>\n<main>\n<h1>${escapeMarkup(title)}</h1>\n${body}\n</main>\n</body>\n</html>\n`;
}

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export function htmlTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  caption?: string,
): string {
  const line = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join('')}</tr>\n`;
  const title = caption === undefined ? '' : `<caption>${escapeMarkup(caption)}</caption>\n`;
  const region = `role="region" aria-label="${escapeMarkup(caption ?? `Table: ${head.join(', ')}`)}"`;
  return `<div class="wide" tabindex="0" ${region}><table>\n${title}<thead>\n${line('th', head)}</thead>\n<tbody>\n${rows.map((row) => line('td', row)).join('')}</tbody>\n</table></div>\n`;
}

/** A part of a page with a heading; `body` is markup. */
export interface PageSection {
  readonly title: string;
  readonly body: string;
}

/** Sections under their headings, with a list of contents before them. */
export function htmlSections(sections: readonly PageSection[]): string {
  const anchored = sections.map(({ title, body }, index) => ({
    id: `part-${index + 1}`,
    title: escapeMarkup(title),
    body,
  }));
  const contents = anchored.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('');
  const parts = anchored.map(
    ({ id, title, body }) =>
      `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>`,
  );
  return `<nav aria-label="Contents"><ul>${contents}</ul></nav>\n${parts.join('\n')}`;
}
