/** What `callcast doctor` found out about one thing. */
export interface Check {
  /** subject.thing, stable: scripts may look for it */
  name: string;
  /** warning: the product works, but something is missing or slow */
  status: 'ok' | 'warning' | 'failed';
  /** what was found */
  found: string;
  /** how to mend it; always there unless status is ok */
  hint?: string;
}

export function ok(name: string, found: string): Check {
  return { name, status: 'ok', found };
}

export function warning(name: string, found: string, hint: string): Check {
  return { name, status: 'warning', found, hint };
}

export function failed(name: string, found: string, hint: string): Check {
  return { name, status: 'failed', found, hint };
}
