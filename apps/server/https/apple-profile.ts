import type { X509Certificate } from 'node:crypto';

/** A certificate as Apple's devices install it from a page (Configuration Profile, payload `com.apple.security.root`). */
export function appleProfile(authority: X509Certificate, name: string): string {
  // The same authority has the same identifiers: to install it twice changes nothing.
  const digits = authority.fingerprint256.replaceAll(':', '').toLowerCase();
  const profile = payload('Configuration', uuidOf(digits.slice(0, 32)), name, [
    '<key>PayloadContent</key>',
    '<array>',
    payload('com.apple.security.root', uuidOf(digits.slice(32)), name, [
      `<key>PayloadContent</key><data>${authority.raw.toString('base64')}</data>`,
    ]),
    '</array>',
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${profile}
</plist>
`;
}

function payload(type: string, uuid: string, name: string, content: readonly string[]): string {
  const texts = {
    PayloadType: type,
    PayloadUUID: uuid,
    PayloadIdentifier: `emoverse.${uuid}`,
    PayloadDisplayName: name,
  };
  const lines = Object.entries(texts).map(([key, text]) => `<key>${key}</key><string>${text}</string>`);
  return ['<dict>', ...lines, '<key>PayloadVersion</key><integer>1</integer>', ...content, '</dict>'].join(
    '\n',
  );
}

const uuidOf = (digits: string): string =>
  digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
