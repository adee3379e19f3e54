/** ISO 639-1 of a language tag (BCP 47): "zh" of "zh-TW"; `auto` stays. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}
