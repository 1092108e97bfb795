import { readFileSync } from 'node:fs';

export interface ReadmeExample {
  readonly code: string;
  /** What it says that it prints: what stands behind `// →`, line by line. */
  readonly printed: readonly string[];
}

/** The first example of a README: its first block of JavaScript. */
export function readmeExample(file: string): ReadmeExample {
  const code = /^```(?:js|html)\n(.*?)^```$/ms.exec(readFileSync(file, 'utf8'))?.[1];
  if (code === undefined)
    throw new Error(`${file} has no example: expected a block that begins with \`\`\`js`);
  return { code, printed: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line) };
}
