type Fetch = typeof fetch;

/**
 * Holds requests back while the first one of a browser that nobody has met is on its way: each of several at once would
 * make a person of its own there, and the page would be another's than its cookie.
 */
export function meetFirst(fetch: Fetch, isMet: () => boolean): Fetch {
  let meeting: Promise<unknown> | undefined;
  return async (...request) => {
    if (isMet()) return fetch(...request);
    if (meeting !== undefined) await meeting;
    const answer = fetch(...request);
    meeting ??= answer.catch(() => undefined);
    return answer;
  };
}
