import { Dice } from '@/sandbox/seed/dice';
import { seedId } from '@/sandbox/seed/ids';

/** One version older than the latest. */
export interface SeedVersion {
  versionId: bigint;
  size: number;
  createdAt: number;
  createdBy: string | null;
}

export interface SeedFile {
  id: string;
  folder: string;
  name: string;
  size: number;
  versionId: bigint;
  createdAt: number;
  createdBy: string | null;
  modifiedAt: number;
  modifiedBy: string | null;
  deletedAt: number | null;
  deletedBy: string | null;
  olderVersions: SeedVersion[];
}

/** Everything about a file that the seed chooses by hand; the rest is thrown from its label. */
export interface FilePlan {
  label: string;
  folder: string;
  name: string;
  people: readonly [string | null, ...(string | null)[]];
  size?: number;
  versions?: number;
  deletedBy?: string;
}

const FIRST_DAY = Date.parse('2024-06-03T00:00:00Z');
const LAST_DAY = Date.parse('2026-05-29T00:00:00Z');
const DELETIONS_FROM = Date.parse('2026-06-01T00:00:00Z');
const DAY_MS = 86_400_000;

const sizesByExtension: Record<string, [low: number, high: number]> = {
  csv: [18_000, 6_400_000],
  xlsx: [40_000, 2_100_000],
  las: [220_000, 4_800_000],
  dxf: [350_000, 38_000_000],
  tif: [9_000_000, 1_900_000_000],
  omf: [24_000_000, 640_000_000],
  obj: [2_000_000, 90_000_000],
  msh: [3_000_000, 120_000_000],
  pdf: [160_000, 24_000_000],
};

/** Azure mints version ids from the clock in nanoseconds, about three seconds before the commit. */
export function mintVersionId(committedAt: number, salt: number): bigint {
  return BigInt(committedAt - 3000) * 1_000_000n + BigInt(salt % 1_000_000);
}

/** The whole file for a plan; the same plan always gives the same file. */
export function planFile(plan: FilePlan): SeedFile {
  const dice = new Dice(plan.label);
  const salt = dice.between(0, 999_999);
  const commits = commitTimes(dice, plan.versions ?? (dice.next() < 0.72 ? 1 : dice.between(2, 6)));
  const size = plan.size ?? throwSize(dice, plan.name);
  const versions = commits.map((createdAt, index) => ({
    versionId: mintVersionId(createdAt, salt + index),
    size: index === commits.length - 1 ? size : Math.round(size * (0.7 + 0.3 * dice.next())),
    createdAt,
    createdBy: dice.pick(plan.people),
  }));
  const first = versions[0] ?? emptyVersion;
  const latest = versions[versions.length - 1] ?? emptyVersion;
  return {
    id: seedId(`file/${plan.label}`),
    folder: plan.folder,
    name: plan.name,
    size,
    versionId: latest.versionId,
    createdAt: first.createdAt,
    createdBy: first.createdBy,
    modifiedAt: latest.createdAt,
    modifiedBy: latest.createdBy,
    deletedAt: plan.deletedBy === undefined ? null : DELETIONS_FROM + dice.between(0, 90 * 86_400) * 1000,
    deletedBy: plan.deletedBy ?? null,
    olderVersions: versions.slice(0, -1),
  };
}

const emptyVersion: SeedVersion = { versionId: 1n, size: 0, createdAt: FIRST_DAY, createdBy: null };

function commitTimes(dice: Dice, count: number): number[] {
  const days = Math.floor((LAST_DAY - FIRST_DAY) / DAY_MS);
  const times = Array.from(
    { length: count },
    () => FIRST_DAY + dice.between(0, days) * DAY_MS + dice.between(0, DAY_MS - 1),
  );
  return times.sort((a, b) => a - b);
}

function throwSize(dice: Dice, name: string): number {
  const extension = name.toLowerCase().split('.').pop() ?? '';
  const [low, high] = sizesByExtension[extension] ?? [1_000, 400_000];
  // Sizes of real files crowd at the small end.
  return Math.round(low * (high / low) ** dice.next());
}
