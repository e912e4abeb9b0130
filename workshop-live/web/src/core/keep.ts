import type { Board } from './board';
import type { Drawer, Entry } from './outbox';

/** The last board this device saw, so that it can start without a network and fetch only what it missed. */
export interface Kept {
  log: string;
  me: string;
  board: Board;
  /** when it was last shown here, in milliseconds; absent on shelves of before */
  at?: number;
}

/** What one link keeps on this device. */
export interface Shelf {
  drawer: Drawer;
  board(): Promise<Kept | undefined>;
  keepBoard(kept: Kept): Promise<void>;
}

const ENTRIES = 'entries';
const BOARDS = 'boards';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open('tablee', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ENTRIES, { keyPath: ['token', 'id'] });
    opening.result.createObjectStore(BOARDS);
  };
  return done(opening);
}

/** IndexedDB, by token: two people who share a tablet do not send each other's words. */
export function shelf(token: string): Shelf {
  const opened = database();
  const store = async (name: string, mode: IDBTransactionMode) =>
    (await opened).transaction(name, mode).objectStore(name);
  return {
    drawer: {
      async all() {
        const range = IDBKeyRange.bound([token], [token, []]);
        const rows = await done((await store(ENTRIES, 'readonly')).getAll(range));
        return rows.map(({ token: _, ...entry }: Entry & { token: string }) => entry as Entry);
      },
      async put(entry) {
        await done((await store(ENTRIES, 'readwrite')).put({ ...entry, token }));
      },
      async delete(id) {
        await done((await store(ENTRIES, 'readwrite')).delete([token, id]));
      },
    },
    async board() {
      return (await done((await store(BOARDS, 'readonly')).get(token))) as Kept | undefined;
    },
    async keepBoard(kept) {
      await done((await store(BOARDS, 'readwrite')).put(kept, token));
    },
  };
}

/** For browsers that keep nothing, such as some private windows: works until the page is closed. */
export function forgetfulShelf(): Shelf {
  const entries = new Map<string, Entry>();
  return {
    drawer: {
      all: async () => [...entries.values()],
      put: async (entry) => void entries.set(entry.id, entry),
      delete: async (id) => void entries.delete(id),
    },
    board: async () => undefined,
    keepBoard: async () => undefined,
  };
}
