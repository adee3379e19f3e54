/**
 * Of transcripts in one delivery a call may stand once: of those that came several times the last line counts. The others
 * become empty lines, so that all keep their numbers.
 * @param pieces what each request brought, a call a line, every line ended
 */
export async function* newestLines(pieces: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const last = new Map<string, number>();
  let number = 0;
  for await (const piece of pieces()) {
    for (const line of linesOf(piece)) last.set(callOf(line, number), number++);
  }
  number = 0;
  for await (const piece of pieces()) {
    const kept = linesOf(piece).map((line) => (last.get(callOf(line, number)) === number++ ? line : ''));
    yield Buffer.from(kept.map((line) => `${line}\n`).join(''));
  }
}

function linesOf(piece: Buffer): string[] {
  return piece.toString('utf8').split('\n').slice(0, -1);
}

/** What names no call, a row on its way to quarantine, is a call by itself. */
function callOf(line: string, number: number): string {
  try {
    const { call_id: callId } = JSON.parse(line) as { call_id?: unknown };
    if (typeof callId === 'string' || typeof callId === 'number') return `call ${callId}`;
  } catch {
    return `line ${number}`;
  }
  return `line ${number}`;
}
