import loadHighs, { type Highs } from 'highs';

let opened: Promise<Highs> | undefined;

/** HiGHS (Huangfu & Hall 2018), compiled to WebAssembly: one for the thread, opened once. */
export function openSolver(): Promise<Highs> {
  opened ??= loadHighs();
  return opened;
}
