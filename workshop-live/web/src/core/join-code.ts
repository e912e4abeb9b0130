const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const CODE_LENGTH = 8;

/** As people type it: case, spaces and hyphens do not count. */
export function tidy(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** `ABCD-EFGH`, easier to read out loud. */
export function spaced(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

/** Whether the last character is the one that follows from the first seven. */
export function isCode(typed: string): boolean {
  const code = tidy(typed);
  if (code.length !== CODE_LENGTH) return false;
  const values = Array.from(code, (letter) => LETTERS.indexOf(letter));
  if (values.includes(-1)) return false;
  const sum = values.slice(0, -1).reduce((total, value, i) => total + (i + 1) * value, 0);
  return LETTERS[sum % LETTERS.length] === code.at(-1);
}

/** A code for seven given letters; the server makes real ones, tests make their own. */
export function withCheck(seven: string): string {
  const sum = Array.from(tidy(seven)).reduce(
    (total, letter, i) => total + (i + 1) * LETTERS.indexOf(letter),
    0,
  );
  return tidy(seven) + LETTERS[sum % LETTERS.length];
}
