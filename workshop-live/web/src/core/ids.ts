const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 6 random bits a letter, from the device's cryptographic source. */
function random(letters: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(letters));
  return Array.from(bytes, (byte) => LETTERS[byte & 63]).join('');
}

/** An id nobody else makes: 96 bits. The letter in front only helps a person who reads a log. */
export const newId = (kind: string): string => kind + random(16);

/** The secret part of a token: 192 bits. */
export const newSecret = (): string => random(32);
