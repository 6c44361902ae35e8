import { CommandFailure } from './command-failure.mjs';

/** EX_CONFIG of sysexits.h: what the environment says cannot be used. */
export const CONFIGURATION_ERROR = 78;

const EVO = ['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'EVO_CLIENT_ID', 'EVO_CLIENT_SECRET'];
const WITH_EVO = ['NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS'];
const SERVICE_CLIENT = ['EVO_SERVICE_CLIENT_ID', 'EVO_SERVICE_CLIENT_SECRET'];

/** `'evo'` when a real Evo is configured, else `'sandbox'`. Fails with exit code 78 and lists what is missing. */
export function evoMode(env) {
  const wanted = EVO.some((name) => env[name]) ? 'evo' : 'sandbox';
  const reason = wanted === 'evo' ? evoProblem(env) : sandboxProblem(env);
  if (reason) throw new CommandFailure(reason, CONFIGURATION_ERROR);
  return wanted;
}

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function evoProblem(env) {
  const halfServiceClient = SERVICE_CLIENT.some((name) => env[name]) ? SERVICE_CLIENT : [];
  const missing = [...EVO, ...WITH_EVO, ...halfServiceClient].filter((name) => !env[name]);
  return missing.length > 0 ? `Evo is only half configured. ${list(missing)}` : null;
}

function sandboxProblem(env) {
  const address = publicAddress(env);
  if (!address) return null;
  const missing = [...EVO, ...WITH_EVO].filter((name) => !env[name]);
  return `Without a real Evo the console runs on its sandbox, and then only on loopback, not on ${address}. ${list(missing)}`;
}

function publicAddress(env) {
  if (env.HOST && !isLoopback(env.HOST)) return `HOST=${env.HOST}`;
  if (!env.NEXTAUTH_URL) return null;
  return URL.canParse(env.NEXTAUTH_URL) && isLoopback(new URL(env.NEXTAUTH_URL).hostname)
    ? null
    : `NEXTAUTH_URL=${env.NEXTAUTH_URL}`;
}

function list(missing) {
  return `Missing:\n${missing.map((name) => `  ${name}`).join('\n')}`;
}
