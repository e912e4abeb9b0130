import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Connect, Plugin } from 'vite';
import { WebSocketServer } from 'ws';
import { StandIn } from './stand-in-server';

/** Answers the protocol from memory, so that screens can be worked on before there is a server. */
export function standIn(): Plugin {
  const serve = (middlewares: Connect.Server, http: EventEmitter | null) => {
    const server = new StandIn();
    const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'tablee.v1' });
    http?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!request.url?.startsWith('/live/')) return;
      sockets.handleUpgrade(request, socket, head, (ws) => server.connect(ws));
    });
    middlewares.use('/api', (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = chunks.length
          ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>)
          : {};
        const { status, answer } = server.http(
          request.method ?? 'GET',
          request.url ?? '/',
          body,
          request.headers.authorization,
        );
        response.statusCode = status;
        response.setHeader('Content-Type', 'application/json');
        response.end(answer === undefined ? '' : JSON.stringify(answer));
      });
    });
  };
  return {
    name: 'tablee-stand-in',
    configureServer: (vite) => serve(vite.middlewares, vite.httpServer),
    configurePreviewServer: (vite) => serve(vite.middlewares, vite.httpServer),
  };
}
