import { AppError } from '@/server/errors';

/**
 * Refuses a changing request that another site made a browser send. Browsers say where a request comes from in
 * Sec-Fetch-Site, older ones in Origin; pages cannot change either. A request with neither is refused as well.
 * @throws AppError `forbidden`
 */
export function requireSameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  if (site === null ? originIsOurs(headers) : site === 'same-origin') return;
  throw new AppError('forbidden', 'This request did not come from Callcast’s own pages.', {
    hint: 'Programs use an API key; in a browser, open Callcast itself and try again.',
  });
}

function originIsOurs(headers: Headers): boolean {
  const origin = headers.get('origin');
  // Cross-site pages cannot set X-Forwarded-Host: it is not among the headers that go without a preflight.
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
