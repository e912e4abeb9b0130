import WebSocket from 'ws';
import { newId, newSecret } from '../src/core/ids';
import type { Ack, Commands, CommandName, FromServer, Refused } from '../src/core/frames';

export async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: new URL(url).origin,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Somebody who acts through the public interface without a screen, so that a hall can be full. */
export class Robot {
  private readonly answers = new Map<string, (answer: Ack | Refused) => void>();
  private readonly heartbeat = setInterval(() => this.socket.send('{"type":"ping"}'), 10_000);

  private constructor(
    readonly token: string,
    readonly me: string,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as FromServer;
      if (frame.type === 'ack' || frame.type === 'refused') this.answers.get(frame.id)?.(frame);
    });
  }

  static async connect(url: string, token: string, me = ''): Promise<Robot> {
    const workshop = token.split('.')[1]!;
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live/${workshop}`, 'tablee.v1', {
      origin: url,
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const robot = new Robot(token, me, socket);
    const welcomed = new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify({ type: 'hello', v: 1, token, lang: 'fr' }));
    await welcomed;
    return robot;
  }

  static async host(url: string, title: string, tables: string[]): Promise<{ host: Robot; code: string }> {
    const made = await post<{ token: string; joinCode: string }>(`${url}/api/workshops`, {
      workshop: newId('w'),
      secret: newSecret(),
      title,
      date: '2015-09-29',
      place: 'Morlaix',
      tables,
    });
    return { host: await Robot.connect(url, made.token), code: made.joinCode };
  }

  static async join(url: string, code: string, nickname: string, table?: string): Promise<Robot> {
    const participant = newId('p');
    const { token } = await post<{ token: string }>(`${url}/api/join`, {
      code,
      participant,
      secret: newSecret(),
      nickname,
      table,
    });
    return Robot.connect(url, token, participant);
  }

  async link(url: string, role: 'projector' | 'analyst' | 'facilitator'): Promise<string> {
    const workshop = this.token.split('.')[1]!;
    const body = { grant: newId('g'), role, secret: newSecret() };
    return (await post<{ token: string }>(`${url}/api/workshops/${workshop}/links`, body, this.token)).token;
  }

  /** @throws where it is refused */
  async asks<T>(url: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<T> {
    const response = await fetch(url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: new URL(url).origin,
        Authorization: `Bearer ${this.token}`,
      },
      body: body && JSON.stringify(body),
    });
    const said = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${said}`);
    return (said ? JSON.parse(said) : undefined) as T;
  }

  /** @throws where it is refused */
  async does<N extends CommandName>(name: N, args: Commands[N]): Promise<void> {
    const id = newId('c');
    const answered = new Promise<Ack | Refused>((resolve) => this.answers.set(id, resolve));
    this.socket.send(JSON.stringify({ type: 'command', id, name, args }));
    const answer = await answered;
    this.answers.delete(id);
    if (answer.type === 'refused')
      throw new Error(`${name} ${JSON.stringify(args)}: ${JSON.stringify(answer)}`);
  }

  leaves(): void {
    clearInterval(this.heartbeat);
    this.socket.close();
  }
}
