import { smallestWhole } from '@/models/staffing/smallest-whole';
import { erlangB } from './erlang-b';

/**
 * The smallest number of trunk lines on which no more than this share of the calls finds all lines busy (Erlang B).
 *
 * @param load Erlangs on the lines, 0 or more: arrivals a second × mean seconds a call holds its line
 * @param blocking share from 0 to 1; 0.001 is one call in a thousand
 */
export function linesFor(load: number, blocking: number): number {
  return smallestWhole((lines) => erlangB(load, lines) <= blocking, load * (1 - blocking));
}
