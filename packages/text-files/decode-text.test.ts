import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { countUtf8 } from './detect-encoding.ts';

describe('decodeText', () => {
  it('gives back every text of UTF-8, and of UTF-16 by its mark in either byte order', () => {
    const anyText = fc
      .string({ unit: 'binary-ascii', maxLength: 30 })
      .filter((text) => !/[\0-\x1f\x7f]/.test(text));
    const text = fc.tuple(anyText, fc.string({ unit: 'grapheme' })).map((parts) => `a${parts.join('é')}`);
    fc.assert(
      fc.property(text, (wanted) => {
        expect(decodeText(Buffer.from(wanted))).toMatchObject({ text: wanted, encoding: 'utf-8' });
        const little = Buffer.from(`\uFEFF${wanted}`, 'utf16le');
        expect(decodeText(little)).toMatchObject({ text: wanted, encoding: 'utf-16le' });
        expect(decodeText(Buffer.from(little).swap16())).toMatchObject({
          text: wanted,
          encoding: 'utf-16be',
        });
      }),
    );
  });

  // unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WindowsBestFit/bestfit1252.txt
  it('reads windows-1252 with its own characters, not the controls of ISO 8859-1', () => {
    const bytes = Buffer.from('caf\xe9 \x80 \x84x\x93 \x85 \x8e \x99 \x9f', 'latin1');
    expect(decodeText(bytes)).toMatchObject({ text: 'café € „x“ … Ž ™ Ÿ', clue: 'not-utf-8' });
  });

  it('believes a declaration of any encoding that there is, where the bytes do not deny it', () => {
    const declared = (label: string, letter: string): Uint8Array =>
      Buffer.from(`<?xml version='1.0' encoding='${label}'?><a>${letter}</a>`, 'latin1');
    expect(decodeText(declared('windows-1251', '\xc1\xf0'))).toMatchObject({
      text: expect.stringContaining('Бр'),
    });
    expect(decodeText(declared('Shift_JIS', '\x8b\xc8'))).toMatchObject({
      text: expect.stringContaining('曲'),
    });
    expect(decodeText(declared('no-such', '\xe9'))).toMatchObject({ clue: 'not-utf-8' });
    expect(decodeText(declared('iso-8859-1', 'e'))).toMatchObject({ clue: 'valid-utf-8' });
  });

  it('leaves out half a character at the end of UTF-16', () => {
    expect(decodeText(Buffer.from([0xff, 0xfe, 0x61, 0, 0x62])).text).toBe('a');
  });

  it('takes no noise for text, and a stray control character for no noise', () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    expect(() => decodeText(noise)).toThrow(expect.objectContaining({ code: 'not-text' }));
    expect(decodeText(Buffer.from('title,artist\nHel\0lo,Adele\n')).text).toContain('\0');
    expect(decodeText(new Uint8Array()).text).toBe('');
  });
});

describe('countUtf8', () => {
  it('finds strays exactly where Node says that bytes are no UTF-8', () => {
    const byte = fc.oneof(
      fc.constantFrom(0x41, 0xc3, 0xa9, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xbf, 0xff),
      fc.nat(255),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (bytes) => {
        expect(countUtf8(Uint8Array.from(bytes)).strays === 0).toBe(isUtf8(Uint8Array.from(bytes)));
      }),
      { numRuns: 3000 },
    );
  });
});
