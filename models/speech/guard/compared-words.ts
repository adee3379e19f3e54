const SPACELESS = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/** Words as they are compared: small letters and digits. Scripts without spaces: each character. */
export function comparedWords(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase();
  return (plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((word) =>
    SPACELESS.test(word) ? Array.from(word) : [word],
  );
}
