import type { Page } from '@playwright/test';
import type { Account, Sandbox, WorkspaceIds } from '../fixtures/sandbox';
import { FilesPage } from '../pages/files-page';

/** What it takes to bring a page into a state. */
export type Scene = { page: Page; sandbox: Sandbox; northPit: WorkspaceIds };

/** A page as a person can meet it. */
export type PageState = {
  name: string;
  account?: Account | null;
  /** Where it is not there at every width. */
  widths?: readonly number[];
  reach: (scene: Scene) => Promise<void>;
};

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 2 });

export async function openFiles({ page, northPit }: Scene): Promise<FilesPage> {
  const filesPage = new FilesPage(page);
  await filesPage.open(northPit, '?q=assay');
  await filesPage.expectCount('9 of 204 files');
  return filesPage;
}
