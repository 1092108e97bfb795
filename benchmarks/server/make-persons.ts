import { randomUUID } from 'node:crypto';

/** Reactions that everybody has when the measuring begins. */
const REACTIONS = 30;

/** Makes people with some reactions through the front door; gives their cookies. */
export async function makePersons(address: string, count: number, items: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let person = 0; person < count; person += 1) {
    const answer = await fetch(`${address}/api/profile`);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!answer.ok || cookie === undefined) throw new Error(`no profile was made: ${await answer.text()}`);
    await answer.arrayBuffer();
    const events = Array.from({ length: REACTIONS }, (_, at) => ({
      kind: 'reaction',
      id: randomUUID(),
      itemId: `film-${Math.floor(Math.random() * items)}`,
      action: Math.random() < 0.6 ? 'liked' : 'skipped',
      at: Date.now() + at,
    }));
    const sent = await fetch(`${address}/api/feedback`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
    });
    if (!sent.ok) throw new Error(`the reactions were not taken: ${await sent.text()}`);
    await sent.arrayBuffer();
    cookies.push(cookie);
  }
  return cookies;
}
