import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START = process.env.TABLEE_START ?? new URL('../../target/tablee/bin/tablee', import.meta.url).pathname;
const PATIENCE = 90_000;

/** A server that runs already may be named instead; then nothing is started, killed or stopped. */
const AT = process.env.TABLEE_AT;

export const packaged = (): boolean => AT !== undefined || existsSync(START);

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** The packaged application on a free port, with a directory of its own. */
export class Server {
  readonly url: string;
  private process: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {
    this.url = AT ?? `http://localhost:${port}`;
  }

  static async start(): Promise<Server> {
    const server = new Server(await freePort(), mkdtempSync(join(tmpdir(), 'tablee-e2e-')));
    await server.up();
    return server;
  }

  /** Starts it, or starts it again on what is there. */
  async up(): Promise<void> {
    if (AT) return;
    const log = openSync(join(this.folder, 'server.log'), 'a');
    const child = spawn(
      START,
      [`--server.port=${this.port}`, `--tablee.log.directory=${join(this.folder, 'data')}`],
      {
        stdio: ['ignore', log, log],
        detached: true,
      },
    );
    this.process = child;
    const end = Date.now() + PATIENCE;
    for (;;) {
      if (child.exitCode !== null || Date.now() > end) {
        throw new Error(`The server did not come up:\n${this.printed()}`);
      }
      const answer = await fetch(this.url).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  printed(): string {
    return readFileSync(join(this.folder, 'server.log'), 'utf8').split('\n').slice(-60).join('\n');
  }

  /** `kill -9`: nothing is said, nothing is tidied up. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, signal);
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
