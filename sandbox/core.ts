import type { BlockStore } from '@/sandbox/blobs/block-store';
import type { Clock } from '@/sandbox/control/clock';
import type { FaultBook } from '@/sandbox/control/fault-book';
import type { Journal } from '@/sandbox/control/journal';
import type { Switches } from '@/sandbox/control/switches';
import type { Accounts } from '@/sandbox/identity/accounts';
import type { Keys } from '@/sandbox/identity/keys';
import type { Settings } from '@/sandbox/settings';
import type { Changes } from '@/sandbox/store/changes';
import type { Database } from '@/sandbox/store/database';
import type { KeptSettings } from '@/sandbox/store/kept-settings';

/** What every room of the sandbox works with. */
export interface Core {
  settings: Settings;
  /** Public address of everything: issuer, discovery, hub. */
  origin: string;
  database: Database;
  kept: KeptSettings;
  changes: Changes;
  blocks: BlockStore;
  clock: Clock;
  switches: Switches;
  accounts: Accounts;
  keys: Keys;
  faults: FaultBook;
  journal: Journal;
  log: (message: string) => void;
}

export const HUB_CODE = 'sandbox';
export const HUB_NAME = 'Sandbox hub';
