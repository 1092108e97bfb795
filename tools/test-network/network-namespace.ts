import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What is asked of a server, from wherever the client stands. */
export interface Asked {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
const answeredSchema = z.object({ status: z.number(), text: z.string() });
export type Answered = z.infer<typeof answeredSchema>;

/** Another machine, as far as the network tells. */
export interface OtherNetwork {
  /** For `ip netns exec`: programs run there. */
  readonly name: string;
  /** This machine's address as the other one reaches it. */
  readonly here: string;
}

export interface NetworkNamespace extends OtherNetwork {
  /** Sends a request from there to `here`; the next waits for its answer. */
  ask(asked: Asked): Promise<Answered>;
  dispose(): Promise<void>;
}

/** Networks of two addresses in a private range that is seldom used. */
const networkOf = (number: number): string => `10.213.${number % 256}`;

/** Asks what it reads from standard input, a line each. */
const CLIENT = `
const { request } = require('node:http');
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { host, body, ...asked } = JSON.parse(line);
  const tell = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
  const sent = request({ host, ...asked, agent: false }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => tell({ status: response.statusCode, text }));
  });
  sent.on('error', (error) => tell({ status: 0, text: error.message }));
  sent.end(body);
});`;

/** A network namespace with a cable to this one (Linux, as root); undefined where none can be made. */
export function makeNetworkNamespace(): NetworkNamespace | undefined {
  const name = `emoverse-${process.pid}`;
  const [near, far] = [`emo${process.pid}a`, `emo${process.pid}b`];
  const network = networkOf(process.pid);
  const ip = (...args: string[]): void => void execFileSync('ip', args, { stdio: 'ignore' });
  try {
    ip('netns', 'add', name);
  } catch {
    return undefined;
  }
  try {
    ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
    ip('address', 'add', `${network}.1/30`, 'dev', near);
    // IPv6 would give itself an address a second later, a change of the network that browsers notice.
    ip('link', 'set', near, 'addrgenmode', 'none');
    ip('link', 'set', near, 'up');
    ip('-n', name, 'address', 'add', `${network}.2/30`, 'dev', far);
    ip('-n', name, 'link', 'set', far, 'up');
  } catch {
    ip('netns', 'delete', name); // and the cable with it
    return undefined;
  }
  const client = spawn('ip', ['netns', 'exec', name, process.execPath, '--eval', CLIENT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
  const here = `${network}.1`;
  return {
    name,
    here,
    async ask(asked) {
      client.stdin.write(`${JSON.stringify({ host: here, ...asked })}\n`);
      const { value } = await answers.next();
      return answeredSchema.parse(JSON.parse(z.string().parse(value)));
    },
    async dispose() {
      const ended = new Promise((resolve) => client.once('close', resolve));
      client.stdin.end();
      await ended;
      ip('netns', 'delete', name);
    },
  };
}
