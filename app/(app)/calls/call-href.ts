interface Opening {
  /** The list it is opened from. */
  back?: string;
  /** The turn to open at, from 0. */
  at?: number;
  /** A search whose words stand out. */
  search?: string;
}

/** The address of one call. */
export function callHref(siteId: number, callId: string, { back, at, search }: Opening = {}): string {
  const query = new URLSearchParams();
  if (at !== undefined) query.set('at', String(at));
  if (search) query.set('q', search);
  if (back) query.set('back', back);
  const text = query.toString();
  return `/calls/${siteId}/${encodeURIComponent(callId)}${text && `?${text}`}`;
}

/** Where a call leads back to: the list, work list or page of figures it was opened from, if it is one of ours. */
export function backHref(back: string | string[] | undefined): string {
  return typeof back === 'string' && /^\/(calls|irritants|intents)(\/worklist)?(\?|$)/.test(back)
    ? back
    : '/calls';
}
