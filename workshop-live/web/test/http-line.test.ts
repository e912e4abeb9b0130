import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpLine } from '../src/core/http-line';

interface Asked {
  url: string;
  body: string;
  line: string | undefined;
  answer: (response: Response) => void;
  fail: () => void;
}

let asked: Asked[];
let down: ReadableStreamDefaultController<Uint8Array>;
let heard: string[];
let codes: number[];
let opened: number;
let line: HttpLine;

const request = ((url: string, { body, headers, signal }: RequestInit) =>
  new Promise<Response>((resolve, reject) => {
    signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    asked.push({
      url,
      body: body as string,
      line: (headers as Record<string, string>)['Tablee-Line'],
      answer: resolve,
      fail: () => reject(new TypeError('network')),
    });
  })) as typeof fetch;

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const says = async (text: string) => {
  down.enqueue(new TextEncoder().encode(text));
  await settle();
};

/** The server takes the first frame and begins to answer. */
async function stream() {
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (down = controller) });
  asked[0]!.answer(new Response(body, { status: 200 }));
  await settle();
}

beforeEach(async () => {
  asked = [];
  heard = [];
  codes = [];
  opened = 0;
  line = new HttpLine('http://hall/live/w', request);
  line.onopen = () => (opened += 1);
  line.onmessage = ({ data }) => heard.push(data as string);
  line.onclose = ({ code }) => codes.push(code);
  await settle();
});

describe('a line over HTTP', () => {
  it('opens by itself, and begins with the first frame that is sent', async () => {
    expect(opened).toBe(1);
    expect(asked).toEqual([]);
    line.send('{"type":"hello"}');
    expect(asked).toMatchObject([{ url: 'http://hall/live/w/stream', body: '{"type":"hello"}' }]);
    await stream();
    await says(':   \n\ndata: {"type":"line","line":"abc"}\n\n');
    await says('data: {"type":"welcome"}\n\ndata: {"type":"snap');
    expect(heard).toEqual(['{"type":"welcome"}']);
    await says('shot"}\n\n');
    expect(heard).toEqual(['{"type":"welcome"}', '{"type":"snapshot"}']);
  });

  it('keeps a letter whole that arrives in two parts', async () => {
    line.send('{}');
    await stream();
    const bytes = new TextEncoder().encode('data: {"type":"line","line":"abc"}\n\ndata: "é"\n\n');
    const within = bytes.indexOf(0xc3) + 1;
    down.enqueue(bytes.slice(0, within));
    await settle();
    down.enqueue(bytes.slice(within));
    await settle();
    expect(heard).toEqual(['"é"']);
  });

  it('sends one frame after the other, each with the name of the line', async () => {
    line.send('{}');
    line.send('"one"');
    line.send('"two"');
    await stream();
    expect(asked).toHaveLength(1);
    await says('data: {"type":"line","line":"abc"}\n\n');
    expect(asked.slice(1)).toMatchObject([{ url: 'http://hall/live/w/frames', body: '"one"', line: 'abc' }]);
    asked[1]!.answer(new Response(null, { status: 204 }));
    await settle();
    expect(asked.slice(2)).toMatchObject([{ body: '"two"', line: 'abc' }]);
  });

  it.each([
    ['the stream ends', () => down.close()],
    ['the stream breaks', () => down.error(new TypeError('network'))],
    ['a frame is not taken', () => asked[1]!.answer(new Response(null, { status: 404 }))],
    ['a frame does not get through', () => asked[1]!.fail()],
  ])('has ended, once, when %s', async (_, happens) => {
    line.send('{}');
    await stream();
    await says('data: {"type":"line","line":"abc"}\n\n');
    line.send('"one"');
    happens();
    await settle();
    await settle();
    expect(codes).toEqual([1006]);
  });

  it('has ended when it was refused from the start', async () => {
    line.send('{}');
    asked[0]!.answer(new Response(null, { status: 403 }));
    await settle();
    expect(codes).toEqual([1006]);
  });

  it('says nothing more once it was let go', async () => {
    const abort = vi.spyOn(AbortController.prototype, 'abort');
    line.send('{}');
    await stream();
    line.close();
    await settle();
    expect(abort).toHaveBeenCalled();
    expect(codes).toEqual([]);
    abort.mockRestore();
  });
});
