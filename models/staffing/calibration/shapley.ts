/**
 * Splits the change of a figure between the changes of what it depends on. Each factor's share is what the figure changes by
 * when the factor goes from its old to its new value, averaged over all orders in which the factors can be changed: it
 * depends on no order, and the shares add up exactly (Shapley, "A value for n-person games", 1953; Shorrocks, "Decomposition
 * procedures for distributional analysis", Journal of Economic Inequality 11, 2013).
 *
 * @param factors how many; at most about 10, since all 2ⁿ combinations are asked for
 * @param figure the figure with the new values of those factors whose bit is set, the old ones of the others
 * @returns by factor; their sum is figure(all) − figure(none)
 */
export function shapleyShares(factors: number, figure: (changed: number) => number): number[] {
  const all = (1 << factors) - 1;
  const figures = Array.from({ length: all + 1 }, (_, changed) => figure(changed));
  const shares = Array.from({ length: factors }, () => 0);
  for (let changed = 0; changed <= all; changed++) {
    const weight = orderings(bits(changed), factors);
    for (let factor = 0; factor < factors; factor++) {
      if (changed & (1 << factor)) continue;
      const step = (figures[changed | (1 << factor)] ?? 0) - (figures[changed] ?? 0);
      shares[factor] = (shares[factor] ?? 0) + weight * step;
    }
  }
  return shares;
}

/** Share of the orders in which exactly these `before` factors come first, and then a given one. */
function orderings(before: number, factors: number): number {
  return (factorial(before) * factorial(factors - before - 1)) / factorial(factors);
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >> 1);
}
