import type { Context } from 'hono';

/** A file, whole or the one range that was asked for (RFC 9110, section 14). */
export function answerBytes(context: Context, bytes: Uint8Array, mediaType: string): Response {
  const size = bytes.length;
  const headers = { 'content-type': mediaType, 'accept-ranges': 'bytes' };
  const asked = /^bytes=(\d*)-(\d*)$/.exec(context.req.header('range') ?? '');
  if (asked === null || (asked[1] === '' && asked[2] === '')) {
    return context.body(Uint8Array.from(bytes), 200, { ...headers, 'content-length': String(size) });
  }
  const start = asked[1] === '' ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const end = asked[1] === '' || asked[2] === '' ? size - 1 : Math.min(size - 1, Number(asked[2]));
  if (start >= size || end < start) {
    return context.body(null, 416, { ...headers, 'content-range': `bytes */${size}` });
  }
  return context.body(Uint8Array.from(bytes.subarray(start, end + 1)), 206, {
    ...headers,
    'content-length': String(end - start + 1),
    'content-range': `bytes ${start}-${end}/${size}`,
  });
}
