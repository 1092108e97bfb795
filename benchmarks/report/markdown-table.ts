/** A table for a Markdown document, columns aligned as a formatter would; numbers stand at the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => head.map((_, index) => escapeCell(row[index] ?? '')));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const atRight = head.map((_, column) => column > 0 && rows.every((row) => looksNumeric(row[column] ?? '')));
  const draw = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => (atRight[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (atRight[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [title = [], ...body] = lines;
  return [draw(title), rule, ...body.map(draw)].join('\n') + '\n';
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
}

function looksNumeric(text: string): boolean {
  return text === '–' || /^[-−~≤≥]?[\d.,]+( ?(%|ms|s|MB|×))?$/.test(text);
}
