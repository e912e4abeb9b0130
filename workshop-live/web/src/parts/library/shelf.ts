import type { Room } from '../../core/room.svelte';
import { Shelf } from '../../core/shelf.svelte';
import { tongue } from '../../core/tongue.svelte';

const shelves = new WeakMap<Room, Shelf>();

/** One library for a whole room, however many places on the page look into it. */
export function useShelf(room: Room): Shelf {
  let shelf = shelves.get(room);
  if (!shelf) shelves.set(room, (shelf = new Shelf(room, () => tongue.lang)));
  return shelf;
}
