const WIDE = /[\uff01-\uff5e]/;
const ALL_WIDE = /[\uff01-\uff5e]/g;
const TO_ASCII = 0xfee0;

/** Full-width letters, digits and marks as ASCII ones. The length stays the same, so offsets do too. */
export function fold(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(ALL_WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - TO_ASCII));
}
