import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { HomeHttps } from '../https/create-home-https.ts';

/** The first byte of a TLS connection: a record of the handshake (RFC 8446, 5.1). No method of HTTP begins with it. */
const HANDSHAKE = 0x16;
/** For a first byte, and for the handshake. */
const MILLISECONDS = 10_000;

/**
 * Lets a server speak HTTP and HTTPS on its one port, told apart by the first byte of each connection: whoever types the address
 * without `https://` is not met by silence. A renewed certificate is shown from the next connection on.
 *
 * @returns closes the connections that have said nothing yet: the server does not know them, and would wait for them at its end
 */
export function tellTlsApart(server: Server, home: Pick<HomeHttps, 'certificate' | 'onRenewal'>): () => void {
  const serveHttp = server.listeners('connection');
  const hand = (socket: Socket): void =>
    serveHttp.forEach((listen) => Reflect.apply(listen, server, [socket]));
  const shown = () => ({ cert: home.certificate(), key: home.certificate() });
  const secure = createServer({ ...shown(), ALPNProtocols: ['http/1.1'], handshakeTimeout: MILLISECONDS });
  home.onRenewal(() => secure.setSecureContext(shown()));
  secure.on('secureConnection', hand);
  // Who speaks no TLS after all, or does not trust us, has only that connection lost.
  secure.on('tlsClientError', (_, socket) => socket.destroy());

  const quiet = new Set<Socket>();
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const close = (): void => void socket.destroy();
    quiet.add(socket);
    socket.setTimeout(MILLISECONDS, close).on('error', close);
    socket.once('close', () => quiet.delete(socket));
    socket.once('readable', () => {
      quiet.delete(socket);
      socket.setTimeout(0, close).off('error', close);
      const begun: unknown = socket.read();
      if (!Buffer.isBuffer(begun)) return close(); // gone without a word
      socket.unshift(begun);
      if (begun[0] === HANDSHAKE) secure.emit('connection', socket);
      else hand(socket);
    });
  });
  return () => quiet.forEach((socket) => socket.destroy());
}
