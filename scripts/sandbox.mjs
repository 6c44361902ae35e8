// `npm run sandbox`: the sandbox alone, with its database.
import { runCommand } from './stack/command.mjs';
import { serve } from './stack/serve.mjs';

await runCommand((signal) => serve({ console: null }, signal));
