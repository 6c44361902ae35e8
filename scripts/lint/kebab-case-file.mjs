import { basename } from 'node:path';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;

/** An ESLint rule: a file's name is written in kebab-case. */
export const kebabCaseFile = {
  meta: { type: 'suggestion', schema: [], messages: { name: 'Write the file name {{name}} in kebab-case.' } },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!KEBAB_CASE.test(name)) context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};
