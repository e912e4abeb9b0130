import { api } from './api';
import type { Lang } from './frames';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address that others in the room can open. A page opened as `localhost`, on the laptop that runs the server,
 * asks for the network's.
 */
class Reach {
  origin = $state(location.origin);
  /** whether only this very machine can open the address */
  alone = $state(LOOPBACK.test(location.hostname));
  private asked = false;

  async find(token: string, lang: Lang): Promise<void> {
    if (!this.alone || this.asked) return;
    this.asked = true;
    try {
      const first = (await api.addresses(token, lang)).addresses[0];
      if (first) {
        this.origin = new URL(first).origin;
        this.alone = false;
      }
    } catch {
      this.asked = false;
    }
  }

  get host(): string {
    return new URL(this.origin).host;
  }

  link(path: string, key: string): string {
    return `${this.origin}${path}#${key}`;
  }
}

export const reach = new Reach();
