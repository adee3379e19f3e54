/** Where a vCon departs from the draft. */
export interface Problem {
  /** where, as dialog[0].start; '' of the whole */
  at: string;
  problem: string;
  /** of draft-ietf-vcon-vcon-core-04 */
  section: string;
  /** a MUST of the draft: the vCon is not valid; else a SHOULD */
  must: boolean;
}

/** Collects what is wrong. */
export class Report {
  readonly problems: Problem[] = [];

  must(at: string, section: string, problem: string): void {
    this.problems.push({ at, problem, section, must: true });
  }

  should(at: string, section: string, problem: string): void {
    this.problems.push({ at, problem, section, must: false });
  }
}

/** What the parts of a check need to know of the whole. */
export interface Whole {
  parties: readonly unknown[];
  dialog: readonly unknown[];
  attachments: readonly unknown[];
  /** it says what it was redacted from: content may be gone */
  redacted: boolean;
  /** names of extensions: parameters that the core does not define may be theirs */
  extensions: readonly unknown[];
}

/** Names of parameters that an object has and the core does not define; without an extension nobody says what they mean. */
export function foreignNames(
  object: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  { at, section, whole, report }: { at: string; section: string; whole: Whole; report: Report },
): void {
  if (whole.extensions.length > 0) return;
  const foreign = Object.keys(object).filter((name) => !known.has(name));
  if (foreign.length === 0) return;
  report.should(
    at,
    section,
    `The draft does not define ${foreign.join(', ')}, and no extension is named that could.`,
  );
}
