import { CommandFailure } from './command-failure.mjs';

/** Fails below Node 20.19. Returns a warning for a Node without security fixes, else null. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new CommandFailure(`Node ${version} is too old. The console needs Node 20.19 or newer, best Node 24.`);
  }
  return major < 22 ? `Node ${version} gets no more security fixes; Node 24 does.` : null;
}
