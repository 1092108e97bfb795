import { KeyObject, X509Certificate, createPrivateKey, webcrypto } from 'node:crypto';

export const DAY = 24 * 60 * 60 * 1000;

/** Every device of the last ten years knows it, and a key is made in a millisecond. */
export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A certificate with the key that it is of. */
export interface CertifiedKey {
  readonly certificate: X509Certificate;
  readonly key: KeyObject;
  /** Both in one text: kept in one file, they always belong together. */
  readonly pem: string;
}

export async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

/** @param raw the certificate in DER */
export function certify(raw: ArrayBuffer, { privateKey }: webcrypto.CryptoKeyPair): CertifiedKey {
  const certificate = new X509Certificate(new Uint8Array(raw));
  const key = KeyObject.from(privateKey);
  return {
    certificate,
    key,
    pem: `${certificate.toString()}${key.export({ type: 'pkcs8', format: 'pem' }).toString()}`,
  };
}

/** Reads the text of one; undefined where it is something else, or its two parts do not belong together. */
export function readCertifiedKey(pem: string): CertifiedKey | undefined {
  try {
    const certificate = new X509Certificate(pem);
    const key = createPrivateKey(pem);
    return certificate.checkPrivateKey(key) ? { certificate, key, pem } : undefined;
  } catch {
    return undefined;
  }
}

/** When it ends, in milliseconds since the epoch. */
export function endOf({ certificate }: CertifiedKey): number {
  return Date.parse(certificate.validTo);
}
