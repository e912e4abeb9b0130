import type { Socket } from './connection';
import type { FromServer } from './frames';

const DATA = 'data: ';
const NOTHING_SAID = 1006;

/**
 * A WebSocket's stand-in over HTTP. The first frame that is sent is the body of a request whose answer does not end:
 * frames come down in it as server-sent events. Each further frame goes up as a request of its own, one after the
 * other, so that they keep their order.
 */
export class HttpLine implements Socket {
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  private readonly ending = new AbortController();
  private readonly waiting: string[] = [];
  private name: string | undefined;
  private begun = false;
  private posting = false;

  /** @param url of the workshop: `/live/…` */
  constructor(
    private readonly url: string,
    private readonly request: typeof fetch = fetch.bind(globalThis),
  ) {
    queueMicrotask(() => this.onopen?.());
  }

  send(data: string): void {
    if (this.begun) {
      this.waiting.push(data);
      void this.post();
    } else {
      this.begun = true;
      void this.listen(data);
    }
  }

  close(): void {
    this.ending.abort();
  }

  private ask(what: string, body: string, headers: Record<string, string>): Promise<Response> {
    return this.request(`${this.url}/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      cache: 'no-store',
      credentials: 'omit',
      signal: this.ending.signal,
    });
  }

  private async listen(hello: string): Promise<void> {
    try {
      const answer = await this.ask('stream', hello, { Accept: 'text/event-stream' });
      if (answer.ok && answer.body) await this.read(answer.body.getReader());
    } catch {
      // The network broke, or this side let go; either way it has ended.
    }
    this.ended();
  }

  private async read(stream: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const utf8 = new TextDecoder();
    let rest = '';
    for (let part = await stream.read(); !part.done; part = await stream.read()) {
      const lines = (rest + utf8.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop()!;
      for (const line of lines) if (line.startsWith(DATA)) this.take(line.slice(DATA.length));
    }
  }

  private take(frame: string): void {
    if (this.name === undefined) {
      const first = JSON.parse(frame) as FromServer;
      if (first.type === 'line') {
        this.name = first.line;
        void this.post();
        return;
      }
    }
    this.onmessage?.({ data: frame });
  }

  private async post(): Promise<void> {
    if (this.posting || this.name === undefined) return;
    this.posting = true;
    try {
      for (let frame = this.waiting.shift(); frame !== undefined; frame = this.waiting.shift()) {
        const answer = await this.ask('frames', frame, { 'Tablee-Line': this.name });
        if (!answer.ok) throw new Error(`refused with ${answer.status}`);
      }
      this.posting = false;
    } catch {
      // What was on its way may not have arrived: whoever sends has to come anew and send it again.
      this.ended();
      this.ending.abort();
    }
  }

  private ended(): void {
    const { onclose } = this;
    this.onclose = null;
    if (!this.ending.signal.aborted) onclose?.({ code: NOTHING_SAID });
  }
}
