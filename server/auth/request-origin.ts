import { env } from '@/server/env';

/** Where a request came from, as written to sessions and to the audit log. */
export interface RequestOrigin {
  address: string;
  userAgent: string;
}

/** Set by server/auth/peer-address.ts from the socket itself; what a client sends under this name is overwritten. */
export const PEER_HEADER = 'x-callcast-peer';

const LONGEST_USER_AGENT = 300;

/**
 * The address and program behind a request. X-Forwarded-For is believed only as far as CALLCAST_TRUSTED_PROXIES says:
 * each trusted proxy appended one entry, everything further left is what the client claims.
 */
export function requestOrigin(headers: Headers): RequestOrigin {
  const userAgent = (headers.get('user-agent') ?? '').slice(0, LONGEST_USER_AGENT);
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const proxies = env().CALLCAST_TRUSTED_PROXIES;
  const believed = proxies > 0 ? forwarded.at(-proxies) : headers.get(PEER_HEADER);
  return { address: plainAddress(believed ?? forwarded.at(-1) ?? ''), userAgent };
}

/** What the rate limit counts by: an IPv4 address, or the /64 of an IPv6 address, as one household has 2^64 of those. */
export function rateLimitKey(address: string): string {
  if (!address.includes(':')) return address;
  const [left = '', right] = address.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const missing = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/** IPv4 inside IPv6 (::ffff:1.2.3.4) as IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').slice(0, 64);
}
