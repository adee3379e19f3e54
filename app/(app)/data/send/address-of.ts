/** Where programs reach this server: as the browser that asks does. */
export function addressOf(headers: Pick<Headers, 'get'>): string {
  const host = headers.get('host') ?? 'localhost';
  const scheme = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() || 'http';
  return `${scheme}://${host}`;
}
