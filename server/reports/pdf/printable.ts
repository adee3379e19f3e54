import type { ReportDocument } from '../document';

/** What the fonts of server/reports/fonts do not have: scripts besides Latin, Greek and Cyrillic, most signs. */
const MISSING =
  /[^\n\u0020-\u007E\u00A0-\u024F\u0259\u02B0-\u036F\u0370-\u03FF\u0400-\u04FF\u1E00-\u1EFF\u2000-\u206F\u20A0-\u20BF\u2122]/gu;

/** A text with a question mark for each character that the fonts do not have, so that its absence is seen; a minus is a hyphen. */
export const printable = (text: string): string => text.replaceAll('−', '-').replaceAll(MISSING, '?');

/** A report whose texts can be printed. */
export function printableReport(report: ReportDocument): ReportDocument {
  const replace = (_key: string, value: unknown) => (typeof value === 'string' ? printable(value) : value);
  return JSON.parse(JSON.stringify(report, replace));
}
