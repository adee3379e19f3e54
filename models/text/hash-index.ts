/** Where each 32-bit hash stands in a list: open addressing in two flat arrays, so that looking up makes no garbage. */
export class HashIndex {
  private keys: Int32Array;
  private places: Int32Array;
  private mask: number;
  /** How many hashes it holds; they have the places 0 to size − 1, in the order in which they came. */
  size = 0;

  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.keys = new Int32Array(slots);
    this.places = new Int32Array(slots).fill(-1);
    this.mask = slots - 1;
  }

  /** The place of a hash, −1 where it is not known. */
  placeOf(hash: number): number {
    const { keys, places, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const place = places[slot] as number;
      if (place < 0 || keys[slot] === hash) return place;
      slot = (slot + 1) & mask;
    }
  }

  /** The place of a hash; an unknown one gets the next. */
  add(hash: number): number {
    const known = this.placeOf(hash);
    if (known >= 0) return known;
    if (this.size * 2 >= this.keys.length) this.grow();
    const place = this.size;
    this.put(hash, place);
    this.size += 1;
    return place;
  }

  private put(hash: number, place: number): void {
    let slot = hash & this.mask;
    while ((this.places[slot] as number) >= 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = hash;
    this.places[slot] = place;
  }

  private grow(): void {
    const { keys, places } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.places = new Int32Array(keys.length * 2).fill(-1);
    this.mask = this.keys.length - 1;
    places.forEach((place, slot) => {
      if (place >= 0) this.put(keys[slot] as number, place);
    });
  }
}
