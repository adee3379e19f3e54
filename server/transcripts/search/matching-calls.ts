import { z } from 'zod';
import { CURRENT_TRANSCRIPTS } from '../queries/current-transcripts';
import { holds, type SearchNode, type SearchPlan, type SearchTerm } from './plan';

/** A piece of SQL with its parameters, to stand in a query on calls. */
export interface MatchingCalls {
  /**
   * A subquery: (started_on, call_id) of the calls that match, for `(started_on, call_id) IN (…)`. Besides its own
   * parameters it takes {site_id:UInt32} and {days:Array(Date)}, the UTC days to look at, as CURRENT_CALLS does.
   */
  sql: string;
  /** values of its own parameters: q0_words, q0_run, … */
  params: Record<string, string | number | string[]>;
  /** the same, for the `params` schema of a query */
  shape: Record<string, z.ZodType>;
}

/**
 * The calls that match a search. The text is put together of fixed pieces, numbered by term; what a person wrote only ever
 * stands in parameters of the server.
 */
export function matchingCalls({ terms, root }: SearchPlan): MatchingCalls {
  const params: MatchingCalls['params'] = {};
  for (const [index, term] of terms.entries()) Object.assign(params, paramsOf(term, index));
  const shape = Object.fromEntries(Object.keys(params).map((name) => [name, z.unknown()]));
  const found = terms.map((term, index) => `(${conditionOf(term, index)})`);
  const columns = terms.map((term, index) => `${measureOf(term, found[index] ?? '')} AS q${index}`);
  // A call without any of the terms may match as well (NOT): then all calls are looked at, else those with a term.
  const join = holds(root, () => false) ? 'LEFT JOIN' : 'INNER JOIN';
  const sql = `
    SELECT started_on, call_id
    FROM (${CURRENT_TRANSCRIPTS}) AS heads
    ${join} (
      SELECT started_on, call_id, version, ${columns.join(', ')}
      FROM utterances
      WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND (${found.join(' OR ')})
      GROUP BY started_on, call_id, version
    ) AS found USING (started_on, call_id, version)
    WHERE ${expressionOf(root, terms)}`;
  return { sql, params, shape };
}

/** ' a b ' for words to be found whole, ' a b' where the last one only begins. */
export function runOf({ words, prefix }: Pick<SearchTerm, 'words' | 'prefix'>): string {
  return ` ${words.join(' ')}${prefix ? '' : ' '}`;
}

function paramsOf(term: SearchTerm, index: number): MatchingCalls['params'] {
  const whole = term.prefix ? term.words.slice(0, -1) : term.words;
  return {
    ...(whole.length > 0 ? { [`q${index}_words`]: [...whole] } : {}),
    ...(needsRun(term) ? { [`q${index}_run`]: runOf(term) } : {}),
    ...(term.speaker === null ? {} : { [`q${index}_speaker`]: term.speaker }),
    ...(term.first === null ? {} : { [`q${index}_first`]: term.first }),
    ...(term.last === null ? {} : { [`q${index}_last`]: term.last }),
  };
}

/** A single whole word is found by the index alone. */
function needsRun({ words, prefix }: SearchTerm): boolean {
  return prefix || words.length > 1;
}

/** Of one utterance. The index finds the words; that they stand in this order is looked up in what it found. */
function conditionOf(term: SearchTerm, index: number): string {
  const whole = term.words.length > (term.prefix ? 1 : 0);
  return [
    whole ? `hasAllTokens(words, {q${index}_words:Array(String)})` : '',
    needsRun(term) ? `position(words, {q${index}_run:String}) > 0` : '',
    term.speaker === null ? '' : `speaker = {q${index}_speaker:String}`,
    term.first === null ? '' : `ordinal < {q${index}_first:UInt32}`,
  ]
    .filter(Boolean)
    .join(' AND ');
}

/** Of a call and version: where its last utterance with the term stands, from 1; 0 for none. */
function measureOf({ last }: SearchTerm, condition: string): string {
  return last === null ? `max(${condition})` : `maxIf(ordinal + 1, ${condition})`;
}

function expressionOf(node: SearchNode, terms: readonly SearchTerm[]): string {
  switch (node.kind) {
    case 'term':
      return terms[node.term]?.last == null
        ? `q${node.term} > 0`
        : `(q${node.term} > 0 AND q${node.term} + {q${node.term}_last:UInt32} > utterances)`;
    case 'not':
      return `NOT (${expressionOf(node.node, terms)})`;
    default:
      return `(${node.nodes.map((inner) => expressionOf(inner, terms)).join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}
