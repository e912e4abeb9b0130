/** A short word at the foot of the screen, with the way back where there is one. It stays until it is closed. */
export interface Notice {
  id: number;
  text: string;
  action?: { label: string; do: () => void };
}

const AT_MOST = 2;

class Notices {
  list = $state.raw<Notice[]>([]);
  private last = 0;

  say(text: string, action?: Notice['action']): void {
    this.last += 1;
    this.list = [...this.list, { id: this.last, text, action }].slice(-AT_MOST);
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}

export const notices = new Notices();
