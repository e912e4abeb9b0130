import { api, type ItemWords, type LibraryItem } from './api';
import { card } from './board';
import type { ItemKind, Lang } from './frames';
import { newId } from './ids';
import type { Room } from './room.svelte';
import { trouble } from './trouble';

const AT_ONCE = 50;

/** The programme's library as this device has read it; read again when the room hears that it has grown. */
export class Shelf {
  items = $state.raw<readonly LibraryItem[]>([]);
  revision = $state(-1);
  failed = $state<string>();
  busy = $state(false);
  private asked = -1;

  constructor(
    private readonly room: Room,
    private readonly lang: () => Lang,
  ) {}

  /** For an effect: looks again whenever the board tells of something newer. */
  follow = (): void => {
    const known = card(this.room.board, 'library', 'it')?.revision ?? 0;
    if (known > this.asked) void this.read(known);
  };

  async read(known = this.asked): Promise<void> {
    this.asked = Math.max(known, 0);
    this.busy = true;
    try {
      const library = await api.library(this.room.token, this.lang());
      if (library.revision >= this.revision) {
        this.items = library.items;
        this.revision = library.revision;
        this.asked = Math.max(this.asked, library.revision);
      }
      this.failed = undefined;
    } catch (cause) {
      this.asked = -1;
      this.failed = trouble(cause);
    }
    this.busy = false;
  }

  /** @param request the same for the same items, so that a second try cannot bring them twice */
  async add(items: (ItemWords & { item: string })[], request = newId('q')): Promise<void> {
    for (let from = 0; from < items.length; from += AT_ONCE) {
      const id = from === 0 ? request : `${request.slice(0, 30)}-${from}`;
      await api.addItems(this.room.token, id, items.slice(from, from + AT_ONCE), this.lang());
    }
    await this.read();
  }

  async revise(item: string, words: ItemWords): Promise<void> {
    await api.reviseItem(this.room.token, item, words, this.lang());
    await this.read();
  }

  async takeOut(item: string): Promise<void> {
    await api.takeItemOut(this.room.token, item, this.lang());
    await this.read();
  }

  async putBack(item: string): Promise<void> {
    await api.putItemBack(this.room.token, item, this.lang());
    await this.read();
  }

  get standing(): LibraryItem[] {
    return this.items.filter((item) => !item.out);
  }

  of(kind: ItemKind): LibraryItem[] {
    return this.standing.filter((item) => item.kind === kind);
  }

  titleOf(item: string | undefined): string | undefined {
    return this.items.find((each) => each.item === item)?.title;
  }
}

/** The items whose texts hold every word, letter case and accents aside. */
export function matching(
  items: readonly LibraryItem[],
  words: string,
  entryOf: (item: LibraryItem) => string,
) {
  const wanted = folded(words).split(' ').filter(Boolean);
  return items.filter((item) => {
    const text = folded([item.title, item.text ?? '', item.file ?? '', entryOf(item)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
