import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * For a form that stands in for a button: when it goes, the keyboard goes back to that button (marked
 * `data-opener`), or to the first one beside it.
 */
export const returnFocus: Attachment<HTMLElement> = (form) => {
  const around = form.parentElement;
  let inside = false;
  const enter = () => (inside = true);
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget as Node)) inside = false;
  };
  form.addEventListener('focusin', enter);
  form.addEventListener('focusout', leave);
  return () => {
    if (!inside) return;
    void tick().then(() => {
      const free = document.activeElement === document.body || document.activeElement === null;
      const next =
        around?.querySelector<HTMLElement>('[data-opener]') ?? around?.querySelector<HTMLElement>('button');
      if (free) next?.focus({ preventScroll: true });
    });
  };
};
