const formats = new Map<string, Intl.NumberFormat>();

/** How sure a model was, without decimals it does not deserve: .934 → 93%, in the viewer's locale. */
export function wholePercent(share: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { style: 'percent' });
  formats.set(locale, format);
  return format.format(share);
}
