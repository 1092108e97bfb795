import { readFileSync } from 'node:fs';

export interface ReadmeExample {
  readonly code: string;
  /** What it says that it prints: what stands behind `// →`, line by line. */
  readonly printed: readonly string[];
}

/** An example of a README: its first block of JavaScript, or the first below a heading. */
export function readmeExample(file: string, heading = ''): ReadmeExample {
  const text = readFileSync(file, 'utf8');
  const code = /^```js\n(.*?)^```$/ms.exec(text.slice(text.indexOf(heading)))?.[1];
  if (code === undefined)
    throw new Error(`${file} has no example: expected a block that begins with \`\`\`js`);
  return { code, printed: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line) };
}
