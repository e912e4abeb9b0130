import type { Attachment } from 'svelte/attachments';

const STEPS = [1.5, 1.3, 1.15, 1, 0.88, 0.78, 0.7, 0.62, 0.55, 0.48];

/** Gives a box the largest type in which all of its content can be seen. Steps, so that it does not twitch. */
export const fit: Attachment<HTMLElement> = (box) => {
  let waiting = 0;
  const fits = () => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
  const measure = () => {
    waiting = 0;
    for (const step of STEPS) {
      box.style.fontSize = `${step}em`;
      if (fits()) return;
    }
  };
  const soon = () => {
    if (!waiting) waiting = requestAnimationFrame(measure);
  };
  const words = new MutationObserver(soon);
  const size = new ResizeObserver(soon);
  words.observe(box, { childList: true, characterData: true, subtree: true });
  size.observe(box.parentElement ?? box);
  void document.fonts?.ready.then(soon);
  soon();
  return () => {
    words.disconnect();
    size.disconnect();
    cancelAnimationFrame(waiting);
  };
};
