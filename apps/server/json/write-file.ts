import { setImmediate } from 'node:timers/promises';

/** A file as the contract tells one, `{ fileName, mediaType, text }`, its text piece by piece. */
export async function* writeFile(
  file: { readonly fileName: string; readonly mediaType: string },
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(file).slice(0, -1)},"text":"`;
  for await (const piece of text) {
    yield JSON.stringify(piece).slice(1, -1);
    await setImmediate();
  }
  yield '"}';
}
