import { classifiersInCall } from './classifiers-in-call';
import type { IrritantDetectors } from './detection';
import type { DetectorSpec, DetectorSpecs } from './detector-spec';
import { disputesInCall } from './disputes-in-call';
import { rulesInCall } from './rules-in-call';
import { topicsInCall } from './topics-in-call';

/** Makes detectors of their data; it needs no store, so that any thread can do it. */
export async function compileDetectors({
  specs,
  checks,
}: Pick<DetectorSpecs, 'specs' | 'checks'>): Promise<IrritantDetectors> {
  const rules = rulesInCall(ofKind(specs, 'rule'));
  const topics = topicsInCall(ofKind(specs, 'topic'));
  const learned = classifiersInCall(ofKind(specs, 'classifier'));
  return {
    detect: async (call) =>
      [...rules(call), ...topics(call), ...learned(call)].sort((a, b) => b.score - a.score),
    dispute: disputesInCall(checks),
    close: async () => undefined,
  };
}

function ofKind<Kind extends DetectorSpec['kind']>(
  specs: readonly DetectorSpec[],
  kind: Kind,
): Extract<DetectorSpec, { kind: Kind }>[] {
  return specs.filter((spec): spec is Extract<DetectorSpec, { kind: Kind }> => spec.kind === kind);
}
