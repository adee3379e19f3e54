import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { PEER_HEADER } from './request-origin';

/**
 * Writes the socket's address into every request that this process serves, before anything else sees it. Next.js shows
 * route handlers no socket, and takes over an X-Forwarded-For that the client made up.
 */
export function recordPeerAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? '';
  });
}
