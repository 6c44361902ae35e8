import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFile, sourceFiles, type SourceFile } from '@/lib/testing/source-files';

/** What asks the database who is there. */
const ASKERS = ['lib/auth/get-actor.ts getActor', 'lib/auth/get-actor.ts currentSession'];
/** Doors that are open to everybody, and what makes that right. */
const OPEN: Record<string, string> = {
  'app/api/auth/[...nextauth]/route.ts': 'is how one signs in',
  'app/api/health/route.ts': 'says that the process lives',
  'app/api/policy-reports/route.ts': 'takes reports from browsers, and answers nothing',
  'app/api/ready/route.ts': 'says that the console can work',
  'app/api/turned-away/route.ts': 'refuses whatever comes',
  'app/metrics/route.ts': 'counts, for this machine or for whoever has the token',
  'app/signin/page.tsx': 'is where one signs in',
  'app/errors/page.tsx': 'explains errors, and holds no data',
  'app/errors/[kind]/page.tsx': 'explains one error, and holds no data',
};

const files = sourceFiles('app', 'components', 'lib');
const byPath = new Map(files.map((file) => [file.path, file]));

/** Every function declared at the top of a file, also one wrapped in a call such as `cache(…)`, and what it calls. */
function functionsOf(file: SourceFile): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const statement of file.tree.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      const isDefault = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
      for (const name of [statement.name?.text, isDefault ? 'default' : undefined])
        if (name !== undefined) found.set(name, callsWithin(file, statement));
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer !== undefined) found.set(name.text, callsWithin(file, initializer));
  }
  return found;
}

function callsWithin(file: SourceFile, root: ts.Node): Set<string> {
  const calls = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) calls.add(originOf(file, node.expression.text));
    if (ts.isJsxOpeningLikeElement(node) && ts.isIdentifier(node.tagName)) calls.add(originOf(file, node.tagName.text));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return calls;
}

function originOf(file: SourceFile, name: string): string {
  const imported = file.imports.find(({ names }) => names.includes(name));
  return `${imported?.from ?? file.path} ${name}`;
}

const callsOf = new Map<string, Set<string>>(
  files.flatMap((file) => [...functionsOf(file)].map(([name, calls]) => [`${file.path} ${name}`, calls] as const)),
);

/** Whether a function comes to ask who is there, by itself or by what it calls. */
function asks(name: string, passed = new Set<string>()): boolean {
  if (ASKERS.includes(name)) return true;
  if (passed.has(name)) return false;
  passed.add(name);
  return [...(callsOf.get(name) ?? [])].some((called) => asks(called, passed));
}

function handlersOf(path: string): string[] {
  const file = byPath.get(path);
  return file === undefined ? [] : [...functionsOf(file).keys()].filter((name) => /^[A-Z]+$/.test(name));
}

const doors = files.map(({ path }) => path).filter((path) => /^app\/(.*\/)?(page|layout|route)\.tsx?$/.test(path));
const guarded = doors.filter((path) => path !== 'app/layout.tsx' && !(path in OPEN));

describe('every door', () => {
  it('is looked at', () => {
    expect(guarded.length).toBeGreaterThan(10);
    expect(asks('app/signin/page.tsx default')).toBe(false);
  });

  it.each(guarded.filter((path) => !path.endsWith('route.ts')))('that is a page asks who is there: %s', (path) => {
    expect(asks(`${path} default`)).toBe(true);
  });

  it.each(guarded.filter((path) => path.endsWith('route.ts')))('that is a handler asks who is there: %s', (path) => {
    const handlers = handlersOf(path);
    expect(handlers.length).toBeGreaterThan(0);
    for (const handler of handlers) expect(asks(`${path} ${handler}`), handler).toBe(true);
  });
});

it('is no matter of proxy.ts, which knows nothing of what the product does', () => {
  const rooms = sourceFile('proxy.ts').imports.map(({ from }) => from);
  expect(rooms.length).toBeGreaterThan(3);
  expect(rooms.filter((from) => /^(app|components|lib\/(?!auth\/|config\.ts))/.test(from))).toEqual([]);
});
