import { expect, test } from 'vitest';
import { splitStatements } from './split-statements';

test('statements end at semicolons, not at those in strings, names and comments', () => {
  const sql = `
    -- a comment; with a semicolon
    SELECT ';' AS a, 'it''s; \\'; fine' AS b; /* another; one */
    SELECT 1 AS "a;b", 2 AS \`c;d\`; -- the end;
  `;
  expect(splitStatements(sql)).toEqual([
    `-- a comment; with a semicolon
    SELECT ';' AS a, 'it''s; \\'; fine' AS b`,
    '/* another; one */\n    SELECT 1 AS "a;b", 2 AS `c;d`',
  ]);
});

test('the last semicolon may be left out, and a minus or a slash is no comment', () => {
  expect(splitStatements('SELECT 4-1; SELECT 8/2')).toEqual(['SELECT 4-1', 'SELECT 8/2']);
});

test('comments and semicolons alone are no statements', () => {
  expect(splitStatements('-- nothing\n;;\n/* at all */')).toEqual([]);
});
