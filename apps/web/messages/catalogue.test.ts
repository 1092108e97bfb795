import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import en from './en.json' with { type: 'json' };

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));
const WEB = join(import.meta.dirname, '..');

const messages = new Map(flatten(treeSchema.parse(en)));
const uses = usesOf(sourceFiles(WEB).map((file) => readFileSync(file, 'utf8')));

describe('the message catalogue', () => {
  it('has every key that the app uses', () => {
    expect(uses.length).toBeGreaterThan(200);
    expect(
      uses
        .filter((use) => ![...messages.keys()].some((key) => use.pattern.test(baseOf(key))))
        .map(({ text }) => text),
    ).toEqual([]);
  });

  it('has no key that nothing uses', () => {
    expect(
      [...messages.keys()].filter((key) => !uses.some(({ pattern }) => pattern.test(baseOf(key)))),
    ).toEqual([]);
  });

  it('has both plural forms wherever it has one', () => {
    const plurals = [...messages.keys()].filter((key) => /_(?:one|other)$/.test(key)).map(baseOf);
    for (const base of plurals) {
      expect(messages.has(`${base}_one`), `${base}_one`).toBe(true);
      expect(messages.has(`${base}_other`), `${base}_other`).toBe(true);
    }
  });

  it('has words and no markup in every message', () => {
    for (const [key, text] of messages) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/[<>]/);
    }
  });

  it('never says that a person is what their face looks like', () => {
    for (const [key, text] of messages)
      expect(text, key).not.toMatch(/\byou are (?:\{\{emotion|angry|sad|happy|afraid)/i);
  });

  it('leaves no text of the app outside: no JSX text in letters', () => {
    const stray = sourceFiles(WEB)
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => {
        // The name of the product is the same in every language.
        const found =
          readFileSync(file, 'utf8').match(/<[a-zA-Z][^<>]*[^=]>\s*[A-Z][a-z]+ [a-z][^<>{}]*<\//g) ?? [];
        return found.map((text) => `${file}: ${text}`);
      });
    expect(stray).toEqual([]);
  });
});

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function baseOf(key: string): string {
  return key.replace(/_(?:zero|one|other)$/, '');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['dist', 'node_modules', 'testing'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !/\.(?:test|d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Keys as they stand in calls of `t`; the parts of a template that are filled in match any one level of the key. */
function usesOf(sources: readonly string[]): { text: string; pattern: RegExp }[] {
  return sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, template]) => {
      const text = plain ?? template;
      const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
      return { text, pattern: new RegExp(`^${parts.join('[^.]+')}$`) };
    }),
  );
}
