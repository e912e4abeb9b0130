/** French typography: real apostrophes, and spaces that do not break before and inside punctuation. */
export function typeset(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:»%])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0');
}

/** The same for every sentence of a tree of words, those that functions make included. */
export function setAll<T>(words: T, set: (text: string) => string): T {
  if (typeof words === 'string') return set(words) as T;
  if (typeof words === 'function') {
    const make = words as unknown as (...values: unknown[]) => string;
    return ((...values: unknown[]) => set(make(...values))) as T;
  }
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [key, setAll(value as unknown, set)]),
  ) as T;
}
