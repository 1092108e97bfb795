import { escapeMarkup } from './svg.ts';

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; margin: .5rem 0 1rem; } th, td { padding: .2rem .7rem; border-bottom: 1px solid #ddd; text-align: right; }
th:first-child, td:first-child { text-align: left; } svg { max-width: 100%; height: auto; }
.plots { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }`;

/** A page that needs nothing but itself. `body` is markup. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeMarkup(title)}</title>\n<style>${STYLE}\n</style>\n</head>\n<body>\n<h1>${escapeMarkup(title)}</h1>\n${body}\n</body>\n</html>\n`;
}

export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join('')}</tr>\n`;
  return `<table>\n<thead>\n${line('th', head)}</thead>\n<tbody>\n${rows.map((row) => line('td', row)).join('')}</tbody>\n</table>\n`;
}
