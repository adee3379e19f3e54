const FALLBACK = 'en-GB';

/** The first locale of an Accept-Language header that this runtime can format in. */
export function acceptedLocale(header: string | null): string {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '')
    .filter((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag));
  for (const tag of wanted) {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf([tag]);
    // Dates in the American order confuse most of the world's planners; en alone means English words, not American dates.
    if (known) return known === 'en' ? FALLBACK : known;
  }
  return FALLBACK;
}
