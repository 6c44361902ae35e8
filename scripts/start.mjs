// `npm start`: prepares what is missing, then runs the console, and its sandbox unless a real Evo is configured.
import { runCommand } from './stack/command.mjs';
import { serve } from './stack/serve.mjs';

await runCommand((signal) => serve({ console: 'start' }, signal));
