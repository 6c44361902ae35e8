import { expect, it } from 'vitest';
import { roleNews } from './role-news';

const NAME = 'North \u202EPit';

it.each([
  ['viewer', false, 'Your role in North [RLO]Pit is now viewer', /takes owner or editor.*not sent/],
  ['editor', true, 'Your role in North [RLO]Pit is now editor', /delete and restore/],
  [null, false, 'You no longer have a role in North [RLO]Pit', /owner of North \[RLO\]Pit.*not sent/],
] as const)('tells of %s', (role, mayDelete, title, body) => {
  const news = roleNews(role, { workspaceName: NAME, mayDelete });
  expect(news.title).toBe(title);
  expect(news.body).toMatch(body);
});
