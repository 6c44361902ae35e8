import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Every file of the product that opens doors to browsers. */
function actionFiles(): string[] {
  return ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name))
      .filter((path) => /^\s*['"]use server['"]/m.test(readFileSync(path, 'utf8'))),
  );
}

it('has doors to check', () => {
  expect(actionFiles()).toContain(join(ROOT, 'components/files/actions.ts'));
});

it.each(actionFiles())('lets nobody past the door but by the door: %s', (path) => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const [first] = source.statements;
  expect(first?.getText()).toMatch(/^['"]use server['"];?$/);
  for (const statement of source.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (!ts.isFunctionDeclaration(statement)) throw new Error(`${path} exports something other than a function.`);
    // One statement, which hands the raw input to the door and returns what comes back.
    const [only, more] = statement.body?.statements ?? [];
    expect(more).toBeUndefined();
    expect(only?.getText()).toMatch(/^return through(File)?Door\(input, /);
  }
});
