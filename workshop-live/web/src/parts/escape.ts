import type { Attachment } from 'svelte/attachments';

/** Calls back when Escape is pressed anywhere inside. */
export function onEscape(leave: () => void): Attachment<HTMLElement> {
  return (box) => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    box.addEventListener('keydown', key);
    return () => box.removeEventListener('keydown', key);
  };
}
