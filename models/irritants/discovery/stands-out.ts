import type { Candidate } from './describe-topics';
import type { Remark } from './topic';
import { TopicReader } from './topic-reader';

/** What is said in more calls than this is how people talk here, not what annoys them. */
const MOST_CALLS = 0.4;
/** Fewer calls with bad signs than this may have a subject in common by chance. */
const LEAST_BAD = 10;
/** One-sided 1%: several groups are tried. */
const SURE_Z = 2.33;

interface Counts {
  calls: number;
  bad: number;
}

/**
 * Leaves out groups that say nothing of complaints: those found in most calls, or hardly any with a bad sign, and those that
 * calls with bad signs do not have more often than others (two proportions compared by their pooled normal deviate). Topics of a concept stay: what
 * they are is known. Where all calls are bad, or none, there is nothing to compare, and all stay.
 */
export function standingOut(candidates: readonly Candidate[], remarks: readonly Remark[]): Candidate[] {
  const isBad = new Map(remarks.map(({ call, bad }) => [call, bad]));
  const all: Counts = { calls: isBad.size, bad: [...isBad.values()].filter(Boolean).length };
  if (all.bad === 0 || all.bad === all.calls) return [...candidates];
  const found = countCalls(candidates, remarks, isBad);
  return candidates.filter(({ concept }, at) => concept !== null || isTelling(found[at], all));
}

function countCalls(
  candidates: readonly Candidate[],
  remarks: readonly Remark[],
  isBad: ReadonlyMap<string, boolean>,
): Counts[] {
  const reader = new TopicReader(candidates);
  const calls = candidates.map(() => new Set<string>());
  for (const { call, text } of remarks) {
    const [best] = reader.read(text);
    if (best) calls[best.topic]?.add(call);
  }
  return calls.map((theirs) => ({
    calls: theirs.size,
    bad: [...theirs].filter((call) => isBad.get(call)).length,
  }));
}

function isTelling(found: Counts | undefined, all: Counts): boolean {
  if (!found || found.bad < LEAST_BAD || found.calls > MOST_CALLS * all.calls) return false;
  const others = all.calls - found.calls;
  const difference = found.bad / found.calls - (all.bad - found.bad) / others;
  const share = all.bad / all.calls;
  return difference / Math.sqrt(share * (1 - share) * (1 / found.calls + 1 / others)) >= SURE_Z;
}
