/** A buffer of at least so many numbers: the one there is, or a new one where it is too small. */
export function roomFor(room: Float32Array | undefined, size: number): Float32Array {
  return room && room.length >= size ? room : new Float32Array(size);
}
