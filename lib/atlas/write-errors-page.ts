// `npm run docs:errors`: writes the tables of docs/errors.md anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { ERRORS_PAGE, errorsPage } from './errors-page';

writeFileSync(ERRORS_PAGE, await errorsPage(readFileSync(ERRORS_PAGE, 'utf8')));
