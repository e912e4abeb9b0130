/** A short word at the foot of the screen, with the way back where there is one. */
export interface Notice {
  id: number;
  text: string;
  action?: { label: string; do: () => void };
}

const AT_MOST = 2;
const STAYS = 20_000;

/**
 * Notices go after a while; nothing is lost with them, for whatever they undo can be undone from the page as well.
 * While somebody points at them or stands on them, they stay.
 */
class Notices {
  list = $state.raw<Notice[]>([]);
  private last = 0;
  private held = false;

  say(text: string, action?: Notice['action']): void {
    this.last += 1;
    const id = this.last;
    this.list = [...this.list, { id, text, action }].slice(-AT_MOST);
    this.closeLater(id);
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  hold(held: boolean): void {
    this.held = held;
  }

  private closeLater(id: number): void {
    setTimeout(() => (this.held ? this.closeLater(id) : this.close(id)), STAYS);
  }
}

export const notices = new Notices();
