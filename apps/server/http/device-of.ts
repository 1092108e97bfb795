import Bowser from 'bowser';
import type { DeviceName } from '@emoverse/storage';

/** Longer than any browser says it, and as long as `Bowser` is given to read. */
const MOST_USER_AGENT = 1_000;
const NAME = /^[\w .+()-]{1,40}$/;

/** What a browser is by its `User-Agent`, as people call it: `Firefox`, `Android`. What it makes up is left out. */
export function deviceOf(userAgent: string | undefined): DeviceName {
  if (userAgent === undefined || userAgent === '') return {};
  const parser = Bowser.getParser(userAgent.slice(0, MOST_USER_AGENT));
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()].map((name) =>
    NAME.test(name) ? name : undefined,
  );
  return { ...(browser !== undefined && { browser }), ...(system !== undefined && { system }) };
}
