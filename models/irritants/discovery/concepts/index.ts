import type { Concept } from './concept';
import { MONEY_AND_CONTRACT } from './money-and-contract';
import { PEOPLE } from './people';
import { REACHING_US } from './reaching-us';
import { TECHNOLOGY } from './technology';
import { WHAT_WAS_BOUGHT } from './what-was-bought';

/** What people complain about in any call center. */
export const CONCEPTS: readonly Concept[] = [
  ...REACHING_US,
  ...PEOPLE,
  ...WHAT_WAS_BOUGHT,
  ...MONEY_AND_CONTRACT,
  ...TECHNOLOGY,
];
