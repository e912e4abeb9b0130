import { describe, expect, it } from 'vitest';
import { isCode, spaced, tidy, withCheck } from '../src/core/join-code';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('a join code', () => {
  it('ends in the check character that its seven letters ask for', () => {
    // 2 3 4 5 6 7 8 are 0 … 6; 0·1+1·2+2·3+3·4+4·5+5·6+6·7 = 112; 112 mod 31 = 19; N stands there.
    expect(withCheck('2345678')).toBe('2345678N');
    expect(isCode('2345678N')).toBe(true);
  });

  it('is forgiven case, spaces and hyphens', () => {
    expect(isCode(' 2345-678n ')).toBe(true);
    expect(tidy('2345 678n')).toBe('2345678N');
    expect(spaced('2345678N')).toBe('2345-678N');
  });

  it('notices any one wrong letter, and any two neighbours in the wrong order', () => {
    const code = withCheck('K7PM4TX');
    for (let at = 0; at < 8; at++) {
      for (const letter of LETTERS) {
        if (letter !== code[at]) expect(isCode(code.slice(0, at) + letter + code.slice(at + 1))).toBe(false);
      }
    }
    for (let at = 0; at < 6; at++) {
      const swapped = code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2);
      if (swapped !== code) expect(isCode(swapped)).toBe(false);
    }
  });

  it('is not anything shorter, longer, or with letters that look like others', () => {
    expect(['', '2345678', '2345678NM', '2345678O', 'IL01IL01'].some(isCode)).toBe(false);
  });
});
