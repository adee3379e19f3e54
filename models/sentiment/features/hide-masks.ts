/** What masking put in the place of personal data: `[PHONE_1]`, and the like of other tools: `[PERSON_NAME]`. */
const MASKS = /\[\p{Lu}[\p{Lu}\p{N}_ ]*\]/gu;

/** The text with nothing where a mask stood, of the same length: a mask tells nothing of how somebody feels. */
export function hideMasks(text: string): string {
  return text.includes('[') ? text.replace(MASKS, (mask) => ' '.repeat(mask.length)) : text;
}
