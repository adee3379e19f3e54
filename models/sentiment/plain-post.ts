const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

/** A post as its writer typed it: escapes of HTML (`&amp;`) and of JSON (`\u2019`), left in by an export, undone. */
export function plainPost(text: string): string {
  return text
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\"+/g, '"')
    .normalize('NFC');
}
