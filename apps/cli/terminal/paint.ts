import type { CommandIo, TextOutput } from '../command-io.ts';

export interface Paint {
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** ANSI colours where the output is a terminal and NO_COLOR (no-color.org) is not set; else the text itself. */
export function createPaint(io: Pick<CommandIo, 'env'>, output: TextOutput): Paint {
  const noColor = io.env['NO_COLOR'];
  const coloured =
    output.isTerminal && (noColor === undefined || noColor === '') && io.env['TERM'] !== 'dumb';
  const style =
    (open: number, close: number) =>
    (text: string): string =>
      coloured ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    red: style(31, 39),
    green: style(32, 39),
    yellow: style(33, 39),
    bold: style(1, 22),
    faint: style(2, 22),
  };
}
