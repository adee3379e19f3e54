/**
 * The statements of a SQL text, without their semicolons. A semicolon inside a string, a quoted name or a comment ends
 * nothing; pieces that hold only comments are left out.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let hasCode = false;
  let at = 0;
  while (at < sql.length) {
    const token = tokenAt(sql, at);
    if (token.kind === 'end') {
      if (hasCode) statements.push(sql.slice(start, at).trim());
      start = at + 1;
      hasCode = false;
    } else if (token.kind === 'code') {
      hasCode = true;
    }
    at += token.length;
  }
  if (hasCode) statements.push(sql.slice(start).trim());
  return statements;
}

interface Token {
  kind: 'code' | 'blank' | 'end';
  length: number;
}

/** Comments (-- to the end of the line, nested in no other way than slash-star), strings and quoted names as a whole. */
const PATTERNS: [Token['kind'], RegExp][] = [
  ['blank', /\s+|--[^\n]*|#[ !][^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['code', /'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|`(?:[^`\\]|\\[\s\S])*(?:`|$)/y],
  ['end', /;/y],
  ['code', /[^\s'"`;/#-]+|[\s\S]/y],
];

function tokenAt(sql: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(sql);
    if (match) return { kind, length: match[0].length };
  }
  return { kind: 'code', length: 1 };
}
