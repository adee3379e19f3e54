/** A JSON document and arrays of numbers in one block of bytes: length of the JSON, the JSON, the numbers. */
export function packTensors(header: unknown, tensors: readonly Float32Array[]): Uint8Array {
  const json = Buffer.from(JSON.stringify({ header, lengths: tensors.map(({ length }) => length) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  const numbers = tensors.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat([size, json, ...numbers]);
}

/** The inverse of packTensors; the caller checks the header. @throws where the bytes are none, or cut off */
export function unpackTensors(bytes: Uint8Array): { header: unknown; tensors: Float32Array[] } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + view.readUInt32LE(0);
  const { header, lengths } = JSON.parse(view.toString('utf8', 4, end)) as {
    header: unknown;
    lengths: number[];
  };
  let at = end;
  const tensors = lengths.map((length) => {
    const next = at + 4 * length;
    if (next > view.length) throw new RangeError('the block of tensors is cut off');
    // A copy, because the numbers need not lie on a multiple of four bytes.
    const values = new Float32Array(Uint8Array.from(view.subarray(at, next)).buffer);
    at = next;
    return values;
  });
  return { header, tensors };
}
