import { describe, expect, it } from 'vitest';
import { shareFile, type Sharing } from './share-file.ts';

const file = { fileName: 'Evening.csv', mediaType: 'text/csv', text: 'title\nChanges\n' };

async function share(sharing: Sharing) {
  const downloads: unknown[][] = [];
  const outcome = await shareFile(file, sharing, (...args) => void downloads.push(args));
  return { outcome, downloads };
}
const saved = [['Evening.csv', file.text, 'text/csv']];

describe('a file is shared', () => {
  it('with the apps of the device where the browser can', async () => {
    const shared: File[] = [];
    const { outcome, downloads } = await share({
      canShare: ({ files }) => files?.length === 1,
      share: async ({ files }) => void shared.push(...(files ?? [])),
    });
    expect([outcome, downloads]).toEqual(['shared', []]);
    expect([shared[0].name, shared[0].type, await shared[0].text()]).toEqual([
      'Evening.csv',
      'text/csv',
      file.text,
    ]);
  });

  it('as a download where it cannot, or not this kind of file, or not now', async () => {
    const refusing = () => Promise.reject(new DOMException('no tap', 'NotAllowedError'));
    for (const sharing of [
      {},
      { canShare: () => false, share: async () => undefined },
      { canShare: () => true, share: refusing },
    ])
      expect(await share(sharing)).toEqual({ outcome: 'downloaded', downloads: saved });
  });

  it('not at all when the person closes the choice', async () => {
    const closing = () => Promise.reject(new DOMException('closed', 'AbortError'));
    expect(await share({ canShare: () => true, share: closing })).toEqual({
      outcome: 'dismissed',
      downloads: [],
    });
  });
});
