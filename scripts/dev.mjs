// `npm run dev`: the development server with its sandbox.
import { runCommand } from './stack/command.mjs';
import { serve } from './stack/serve.mjs';

await runCommand((signal) => serve({ console: 'dev' }, signal));
