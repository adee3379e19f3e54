/** The address of one call; `back` is the list it was opened from. */
export function callHref(siteId: number, callId: string, back = ''): string {
  const query = back ? `?back=${encodeURIComponent(back)}` : '';
  return `/calls/${siteId}/${encodeURIComponent(callId)}${query}`;
}

/** Where a call leads back to: the list it was opened from, if it is one of ours. */
export function backHref(back: string | string[] | undefined): string {
  return typeof back === 'string' && /^\/calls(\?|$)/.test(back) ? back : '/calls';
}
