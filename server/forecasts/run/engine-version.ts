/** Grows with every change of the engine that changes numbers: snapshots say which one made them. */
export const ENGINE_VERSION = '1';
