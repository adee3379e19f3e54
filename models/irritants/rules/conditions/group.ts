import { type Check, type Finding, met, NOT_MET } from '../finding';

type Met = Extract<Finding, { state: 'met' }>;

/** All of them: not met as soon as one is not, unknown where one cannot be told. */
export function all(checks: readonly Check[]): Check {
  return (view) => {
    const found: Met[] = [];
    const missing: string[] = [];
    for (const check of checks) {
      const finding = check(view);
      if (finding.state === 'not met') return NOT_MET;
      if (finding.state === 'met') found.push(finding);
      else missing.push(...finding.missing);
    }
    if (missing.length > 0) return { state: 'unknown', missing };
    return met(
      found.map(({ why }) => why).join('; '),
      found.flatMap(({ spans }) => spans),
    );
  };
}

/** Any of them: the first that is met speaks for all. */
export function any(checks: readonly Check[]): Check {
  return (view) => {
    const missing: string[] = [];
    for (const check of checks) {
      const finding = check(view);
      if (finding.state === 'met') return finding;
      if (finding.state === 'unknown') missing.push(...finding.missing);
    }
    return missing.length > 0 ? { state: 'unknown', missing } : NOT_MET;
  };
}

/** None of them; there is nothing to show for it. */
export function none(checks: readonly Check[], inWords: string): Check {
  const anyOfThem = any(checks);
  return (view) => {
    const finding = anyOfThem(view);
    if (finding.state === 'met') return NOT_MET;
    return finding.state === 'unknown' ? finding : met(`not so: ${inWords}`);
  };
}
