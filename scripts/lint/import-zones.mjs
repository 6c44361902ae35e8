import { existsSync, readdirSync } from 'node:fs';

const MIDDLE = ['messages', 'auth', 'activity', 'store'];
const UPPER = ['files', 'jobs', 'roles', 'atlas'];
const SHARED_COMPONENTS = ['ui', 'shell'];

/** The arrows app → components → lib → lib/evo → lib/config as zones of `import-x/no-restricted-paths`. */
export function importZones(root) {
  const message = 'Imports go one way: app → components → lib; features and rooms do not import one another.';
  const zone = (target, from, except) => ({ target, from, message, ...(except ? { except } : {}) });
  const upper = UPPER.map((room) => `./lib/${room}`);
  const middle = MIDDLE.map((room) => `./lib/${room}`);
  return [
    zone('./lib/config.ts', [...upper, ...middle, './lib/evo']),
    zone('./lib/evo', [...upper, ...middle]),
    ...middle.map((room) => zone(room, upper)),
    zone('./lib', ['./app', './components', './sandbox', './e2e', './scripts']),
    zone('./components', ['./app', './sandbox', './e2e', './scripts']),
    zone('./app', ['./sandbox', './e2e', './scripts']),
    zone('./sandbox', ['./app', './components', './lib', './e2e', './scripts']),
    zone('./e2e', ['./app', './components', './lib', './sandbox', './scripts']),
    zone('./scripts', ['./app', './components', './lib', './sandbox', './e2e']),
    ...componentZones(root, zone),
  ];
}

function componentZones(root, zone) {
  const folder = `${root}/components`;
  const rooms = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory()) : [];
  const features = rooms.map((entry) => entry.name).filter((name) => !SHARED_COMPONENTS.includes(name));
  const shared = SHARED_COMPONENTS.map((name) => `./${name}`);
  return [
    ...features.map((name) => zone(`./components/${name}`, './components', [`./${name}`, ...shared])),
    zone('./components/shell', './components', ['./shell', './ui']),
    zone('./components/ui', './components', ['./ui']),
  ];
}
