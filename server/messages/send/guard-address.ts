import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { SendProblem } from './send-problem';

/**
 * Where no webhook goes, whoever asks: link-local addresses, among them the metadata services of clouds, which hand out
 * secrets to whoever calls them; and addresses that stand for no single machine. Private networks are allowed: that is where
 * an operator's own programs are.
 */
const NEVER = new BlockList();
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('224.0.0.0', 3, 'ipv4');
// Metadata services outside link-local: Alibaba Cloud, Oracle Cloud, AWS over IPv6.
NEVER.addAddress('100.100.100.200', 'ipv4');
NEVER.addAddress('192.0.0.192', 'ipv4');
NEVER.addAddress('fd00:ec2::254', 'ipv6');
NEVER.addAddress('::', 'ipv6');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');
// IPv4 within IPv6, by which the above could be reached under another name: NAT64 and 6to4.
NEVER.addSubnet('64:ff9b::', 96, 'ipv6');
NEVER.addSubnet('2002::', 16, 'ipv6');

/** Whether webhooks may go to an IP address. */
function isAllowed(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && !NEVER.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

const refusal = (host: string) =>
  new SendProblem(`Webhooks do not go to ${host}: it is a link-local or metadata address.`, { final: true });

/** @throws SendProblem for an address in a URL that no webhook goes to */
export function requireAllowedHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw refusal(host);
}

/** A lookup of names that gives allowed addresses only: what is connected to is what was checked. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses: LookupAddress[] = Array.isArray(found) ? found : [];
    const allowed = addresses.filter(({ address }) => isAllowed(address));
    const [first] = allowed;
    if (error) callback(error, '', 0);
    else if (!first) callback(refusal(hostname), '', 0);
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};
