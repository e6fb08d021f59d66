// The production command: node src/cli/launch/node24.mjs src/cli/launch/start.mjs [--empty]
import { start } from '../start.ts';

process.exitCode = await start(process.argv.slice(2));
