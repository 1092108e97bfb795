import 'reflect-metadata'; // before @peculiar/x509, which needs it
import { webcrypto } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { NameConstraints, id_ce_nameConstraints } from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { HomeNames } from './home-names.ts';
import { ALGORITHM, DAY, certify, makeKeys, type CertifiedKey } from './certified-key.ts';

/** Apple's devices take at most 398 days of a public authority and 825 of one's own; renewed long before. */
export const CERTIFICATE_DAYS = 90;

/**
 * A certificate for a server of these names and addresses, from `now` (milliseconds since the epoch) on for
 * `CERTIFICATE_DAYS`.
 */
export async function issueCertificate(
  authority: CertifiedKey,
  home: HomeNames,
  now: number,
): Promise<CertifiedKey> {
  const issuer = new X509Certificate(authority.certificate.raw);
  const keys = await makeKeys();
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: ['EmoVerse'] }],
    // As it is written there, byte by byte: browsers compare.
    issuer: issuer.subjectName,
    // Clocks at home differ.
    notBefore: new Date(now - DAY),
    notAfter: new Date(Math.min(now + (CERTIFICATE_DAYS - 1) * DAY, issuer.notAfter.getTime())),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: await webcrypto.subtle.importKey(
      'pkcs8',
      authority.key.export({ type: 'pkcs8', format: 'der' }),
      ALGORITHM,
      false,
      ['sign'],
    ),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      alternativeNames(home),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return certify(certificate.rawData, keys);
}

/** Whether an authority may vouch for a DNS name. */
export function mayVouchFor(authority: CertifiedKey, name: string): boolean {
  const extension = new X509Certificate(authority.certificate.raw).getExtension(id_ce_nameConstraints);
  if (extension === null) return true;
  const { permittedSubtrees = [] } = AsnConvert.parse(extension.value, NameConstraints);
  return permittedSubtrees.some(
    ({ base: { dNSName } }) => dNSName !== undefined && (name === dNSName || name.endsWith(`.${dNSName}`)),
  );
}

/** Whether a certificate is for these names and addresses, and for no others. */
export function standsFor({ certificate }: CertifiedKey, home: HomeNames): boolean {
  const given = new X509Certificate(certificate.raw).getExtension(SubjectAlternativeNameExtension);
  return given !== null && Buffer.from(given.value).equals(Buffer.from(alternativeNames(home).value));
}

function alternativeNames({ names, addresses }: HomeNames): SubjectAlternativeNameExtension {
  return new SubjectAlternativeNameExtension([
    ...names.map((value) => ({ type: 'dns' as const, value })),
    ...addresses.map((value) => ({ type: 'ip' as const, value })),
  ]);
}
