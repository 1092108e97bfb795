import { connect } from 'node:net';

/**
 * Sends bytes as they are to a port of this machine, says no more, and gives what came back (as Latin-1) when the other
 * side has closed. Rejects when it keeps the connection open.
 */
export function sendRaw(port: number, text: string, seconds = 60): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const limit = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end within ${seconds} s to ${JSON.stringify(text.slice(0, 200))}`));
    }, seconds * 1000);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // The other side may close while we still write.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(limit);
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
    socket.end(Buffer.from(text, 'latin1'));
  });
}
