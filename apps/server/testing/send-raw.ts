import { connect } from 'node:net';

/**
 * Sends bytes as they are to a port of this machine and gives what came back (as Latin-1) when the other side has closed.
 * Says that no more comes only after so long a silence: a server takes whoever says so before the answer for gone, and
 * breaks off. Rejects where the other side keeps the connection open even then.
 */
export function sendRaw(port: number, text: string, silenceMilliseconds = 20_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const silence = setTimeout(() => socket.end(), silenceMilliseconds);
    const limit = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end within 60 s to ${JSON.stringify(text.slice(0, 200))}`));
    }, 60_000);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      silence.refresh();
    });
    // The other side may close while we still write.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(silence);
      clearTimeout(limit);
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
    socket.write(Buffer.from(text, 'latin1'));
  });
}
