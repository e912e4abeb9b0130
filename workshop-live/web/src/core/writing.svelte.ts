import { untrack } from 'svelte';

/** How many editors are open: while somebody writes, nothing takes the page away from under them. */
class Writing {
  open = $state(0);

  /** For an effect: counts an editor for as long as it is there. */
  begin = (): (() => void) => {
    untrack(() => (this.open += 1));
    return () => void untrack(() => (this.open -= 1));
  };
}

export const writing = new Writing();
