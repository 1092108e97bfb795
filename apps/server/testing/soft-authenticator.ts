import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a browser is asked, as far as it is looked at here. */
interface Asked {
  readonly challenge: string;
}

/** Flags of authenticator data (Web Authentication, 6.1): somebody was there, was verified, and a key comes with it. */
const [PRESENT, VERIFIED, WITH_KEY] = [0x01, 0x04, 0x40];

/**
 * A browser and its authenticator by the definition (Web Authentication Level 3, 6.5 and 7): makes one ES256 key without attestation, and
 * signs by it.
 */
export function softAuthenticator(origin: string, rpId = new URL(origin).hostname) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const text = id.toString('base64url');
  const shown = { id: text, rawId: text, type: 'public-key' } as const;
  let counter = 0;
  const clientData = (type: string, { challenge }: Asked): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authData = (flags: number, key: Buffer = Buffer.alloc(0)): Buffer => {
    counter += 1;
    const head = Buffer.alloc(5);
    head.writeUInt8(flags);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head, key]);
  };
  return {
    id: text,
    make(asked: Asked) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      // COSE_Key {1: 2, 3: -7, -1: 1, -2: x, -3: y} behind an AAGUID of zeros.
      const cose = Buffer.concat([
        ...[Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url')],
        ...[Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')],
      ]);
      const data = authData(
        PRESENT | VERIFIED | WITH_KEY,
        Buffer.concat([Buffer.alloc(16), length, id, cose]),
      );
      // CBOR of {fmt: 'none', attStmt: {}, authData: data}.
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ]);
      const response = {
        clientDataJSON: clientData('webauthn.create', asked).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      };
      return { ...shown, response };
    },
    show(asked: Asked, flags = PRESENT | VERIFIED) {
      const client = clientData('webauthn.get', asked);
      const data = authData(flags);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      };
      return { ...shown, response };
    },
  };
}
