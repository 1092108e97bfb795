import { CODE_LENGTH, CODE_LETTERS } from '@emoverse/api-contract';

/**
 * A code of letters that are each as likely as another.
 * @param newToken 256 random bits as base64url
 */
export function makeCode(newToken: () => string): string {
  const fair = 256 - (256 % CODE_LETTERS.length);
  let code = '';
  while (code.length < CODE_LENGTH)
    for (const byte of Buffer.from(newToken(), 'base64url'))
      if (byte < fair) code += CODE_LETTERS[byte % CODE_LETTERS.length];
  return code.slice(0, CODE_LENGTH);
}
