import { getContext, setContext } from 'svelte';
import type { Room } from '../core/room.svelte';

const KEY = Symbol('room');

export const provideRoom = (room: Room): Room => setContext(KEY, room);

/** The room this part stands in; undefined in a replay, where nothing can be done. */
export const useRoom = (): Room | undefined => getContext<Room | undefined>(KEY);

/** For parts that only ever stand in a room. */
export const inRoom = (): Room => getContext<Room>(KEY);
