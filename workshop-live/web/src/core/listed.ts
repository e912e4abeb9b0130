import type { ItemWords } from './api';
import { LIMIT, type ItemKind } from './frames';
import { pageAt } from './links';

/** A line of a pasted list: what it makes, or that it makes nothing. */
export interface ListedLine {
  line: string;
  words?: ItemWords;
  wrong?: 'title' | 'length' | 'link';
}

/**
 * Reads a list that somebody pasted, an item a line: title, then in any order a link and what it is about, with tabs,
 * bars or semicolons between them, as spreadsheets and mails have them.
 */
export function readList(text: string, kind: ItemKind, entry?: string): ListedLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter(Boolean)
    .map((line) => read(line, kind, entry));
}

function read(line: string, kind: ItemKind, entry: string | undefined): ListedLine {
  const parts = line
    .split(/\t|\s\|\s|\s*;\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const [title = '', ...others] = parts;
  const address = others.find((part) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(part));
  const link = pageAt(address);
  const text = others.filter((part) => part !== address).join('\n');
  if (!title) return { line, wrong: 'title' };
  if (title.length > LIMIT.title || text.length > LIMIT.note) return { line, wrong: 'length' };
  if (address && !link) return { line, wrong: 'link' };
  return { line, words: { kind, title, text, link, entry: kind === 'thematic-entry' ? undefined : entry } };
}
