const names = new Intl.DisplayNames('en', { type: 'region' });

/** ISO 3166-1 alpha-2 → the country's name; '' for none. */
export function countryName(code: string): string {
  return code ? (names.of(code) ?? code) : '';
}
