import type { Locator, Page } from '@playwright/test';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { openHydrated } from './hydrated';

/** What a workspace's files amount to. */
export class InsightsPage {
  readonly total: Locator;
  readonly types: Locator;
  readonly map: Locator;
  readonly table: Locator;
  readonly years: Locator;
  readonly people: Locator;
  readonly largest: Locator;
  readonly oldVersions: Locator;

  constructor(readonly page: Page) {
    this.total = page.getByRole('region', { name: 'Storage', exact: true });
    this.types = page.getByRole('list', { name: 'Storage by type' });
    this.map = page.getByRole('list', { name: 'Storage by folder and type' });
    this.table = page.getByRole('table', { name: 'Storage by folder' });
    this.years = page.getByRole('list', { name: 'Storage by age' });
    this.people = page.getByRole('list', { name: 'Storage by person' });
    this.oldVersions = page.getByRole('region', { name: 'Heaviest old versions' });
    this.largest = page.getByRole('list', { name: 'Largest files' });
  }

  async open({ orgId, workspaceId }: WorkspaceIds): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/workspaces/${workspaceId}/insights`);
  }
}
