import 'reflect-metadata'; // before @peculiar/x509, which needs it
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  NameConstraints,
  id_ce_nameConstraints,
} from '@peculiar/asn1-x509';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { HOME_NETWORKS } from './home-names.ts';
import { ALGORITHM, DAY, certify, makeKeys, type CertifiedKey } from './certified-key.ts';

const YEARS = 10;

/**
 * An authority that may vouch for servers of these names and of addresses in home networks alone (RFC 5280, 4.2.1.10): whoever
 * gets hold of its key still cannot stand for a bank.
 *
 * @param machine the name by which people find it among those that their device trusts
 * @param now milliseconds since the epoch
 */
export async function makeAuthority(
  machine: string,
  names: readonly string[],
  now: number,
): Promise<CertifiedKey> {
  const keys = await makeKeys();
  const permitted = [
    ...names.map((dNSName) => new GeneralName({ dNSName })),
    ...HOME_NETWORKS.map((iPAddress) => new GeneralName({ iPAddress })),
  ].map((base) => new GeneralSubtree({ base }));
  const constraints = new NameConstraints({ permittedSubtrees: new GeneralSubtrees(permitted) });
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // The day tells an authority from the one before.
    name: [{ CN: [`EmoVerse at ${machine} (${new Date(now).toISOString().slice(0, 10)})`] }],
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + YEARS * 365 * DAY),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return certify(certificate.rawData, keys);
}
