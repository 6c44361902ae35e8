import { readdirSync } from 'node:fs';

/** The rooms of lib from the top down. A room imports from its own layer and from those below. */
const LAYERS = [
  ['files', 'jobs', 'roles', 'atlas'],
  ['workspaces'],
  ['messages', 'auth', 'activity'],
  ['store'],
  ['evo'],
  ['names', 'export', 'telemetry'],
];
/** For tests alone: they reach everywhere. */
const FOR_TESTS = 'testing';
const SHARED_COMPONENTS = ['ui', 'shell'];

/** The arrows app → components → lib and those between its rooms, as zones of `import-x/no-restricted-paths`. */
export function importZones(root) {
  const message = 'Imports go one way: app → components → lib; features and rooms do not import one another.';
  const zone = (target, from, except) => ({ target, from, message, ...(except ? { except } : {}) });
  return [
    ...libZones(root, zone),
    zone('./lib', ['./app', './components', './sandbox', './e2e', './scripts']),
    zone('./components', ['./app', './sandbox', './e2e', './scripts']),
    zone('./app', ['./sandbox', './e2e', './scripts']),
    zone('./sandbox', ['./app', './components', './lib', './e2e', './scripts']),
    zone('./e2e', ['./app', './components', './lib', './sandbox', './scripts']),
    zone('./scripts', ['./app', './components', './lib', './sandbox', './e2e']),
    ...componentZones(root, zone),
  ];
}

function libZones(root, zone) {
  const homeless = foldersOf(`${root}/lib`).filter((name) => ![...LAYERS.flat(), FOR_TESTS].includes(name));
  if (homeless.length > 0) throw new Error(`Give lib/${homeless[0]} its layer in scripts/lint/import-zones.mjs.`);
  const folders = LAYERS.map((rooms) => rooms.map((room) => `./lib/${room}`));
  const above = (layer) => folders.slice(0, layer).flat();
  return [
    ...folders.flatMap((rooms, layer) => (layer === 0 ? [] : rooms.map((room) => zone(room, above(layer))))),
    zone('./lib/config.ts', folders.flat()),
  ];
}

function foldersOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function componentZones(root, zone) {
  const features = foldersOf(`${root}/components`).filter((name) => !SHARED_COMPONENTS.includes(name));
  const shared = SHARED_COMPONENTS.map((name) => `./${name}`);
  return [
    ...features.map((name) => zone(`./components/${name}`, './components', [`./${name}`, ...shared])),
    zone('./components/shell', './components', ['./shell', './ui']),
    zone('./components/ui', './components', ['./ui']),
  ];
}
