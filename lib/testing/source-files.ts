import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

export type Import = {
  /** The file it leads to, from the root of the clone; or the package's name. */
  from: string;
  /** What is imported, by the name it has there; `*` for all. */
  names: string[];
};

export type SourceFile = {
  /** From the root of the clone. */
  path: string;
  text: string;
  directive: string | null;
  tree: ts.SourceFile;
  /** Those that are still there when types are gone. */
  imports: Import[];
};

/** The product's TypeScript below the given folders, without tests and what only tests use. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/(^|\/)(test|testing)\//.test(path))
    .map(sourceFile)
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** One file of the clone. */
export function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const [first] = tree.statements;
  const directive = first !== undefined && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression);
  return { path, text, tree, directive: directive ? first.expression.text : null, imports: importsOf(path, tree) };
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node)
      ? namesOf(node.importClause)
      : ts.isExportDeclaration(node) && !node.isTypeOnly
        ? ['*']
        : [];
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : importedLater(node);
    const names = importedLater(node) === undefined ? named : ['*'];
    if (specifier !== undefined && ts.isStringLiteral(specifier) && names.length > 0)
      found.push({ from: resolveFrom(path, specifier.text), names });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The address in `import('…')`. */
function importedLater(node: ts.Node): ts.Expression | undefined {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0]
    : undefined;
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return ['*'];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const { namedBindings } = clause;
  const own = clause.name === undefined ? [] : ['default'];
  if (namedBindings === undefined) return own;
  if (ts.isNamespaceImport(namedBindings)) return [...own, '*'];
  const names = namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly);
  return [...own, ...names.map(({ name, propertyName }) => (propertyName ?? name).text)];
}

function resolveFrom(path: string, specifier: string): string {
  if (!/^[.@]\.?\//.test(specifier)) return specifier;
  const base = specifier.startsWith('@/') ? specifier.slice(2) : join(dirname(path), specifier);
  const file = ['', '.ts', '.tsx', '/index.ts']
    .map((ending) => `${base}${ending}`)
    .find((each) => /\.\w+$/.test(each) && existsSync(join(ROOT, each)));
  return relative('.', file ?? base);
}
