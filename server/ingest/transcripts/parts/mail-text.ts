/** More no mail that is read holds, and no part lies deeper. */
const MOST_CHARS = 2_000_000;
const DEEPEST = 5;

interface Part {
  type: string;
  boundary: string;
  encoding: string;
  content: string;
}

/**
 * The plain text of a mail that is a message of several parts (RFC 2046): that of its first part of the type text/plain,
 * however deep; else of its first HTML. '' where there is neither, or the body is no such message.
 * @param mediaType as it came, its letters as they are: it names the boundary
 */
export function mailText(mediaType: string, body: string): { text: string; isHtml: boolean } {
  const leaves = leavesOf(
    { ...headerOf(`content-type: ${mediaType}`), content: body.slice(0, MOST_CHARS) },
    0,
  );
  const plain = leaves.find(({ type }) => type === 'text/plain');
  const found = plain ?? leaves.find(({ type }) => type === 'text/html');
  return { text: found ? decoded(found) : '', isHtml: found?.type === 'text/html' };
}

function leavesOf(part: Part, depth: number): Part[] {
  if (!part.type.startsWith('multipart/')) return [part];
  if (part.boundary === '' || depth > DEEPEST) return [];
  const pieces = `\n${part.content.replaceAll('\r\n', '\n')}`.split(`\n--${part.boundary}`).slice(1);
  return pieces.flatMap((piece) => (piece.startsWith('--') ? [] : leavesOf(partOf(piece), depth + 1)));
}

function partOf(piece: string): Part {
  const text = piece.replace(/^[^\n]*\n/, '');
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const header = end < 0 ? text : text.slice(0, end);
  return { ...headerOf(header), content: end < 0 ? '' : text.slice(end).replace(/^\n+/, '') };
}

function headerOf(header: string): Omit<Part, 'content'> {
  const line = (name: string) =>
    header
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .find((one) => one.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const type = line('content-type');
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]*)"|([^;\s]+))/i.exec(type) ?? [];
  return {
    type: (type.split(';')[0] ?? '').trim().toLowerCase() || 'text/plain',
    boundary: quoted ?? bare ?? '',
    encoding: line('content-transfer-encoding').toLowerCase(),
  };
}

function decoded({ encoding, content }: Part): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return content;
  const bytes = Buffer.from(content.replace(/=\n/g, ''))
    .toString('latin1')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
