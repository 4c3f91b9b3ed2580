// npm run -s soan -- COMMAND …: the command line. Installs and builds what is missing (on the error stream), then runs.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
await ensureBuilt(process.argv[2] === 'open' ? ['host', 'renderer'] : ['host']);
const bundle = fileURLToPath(new URL('../../dist/host/cli.mjs', import.meta.url));
const { runCommandLine } = await import(pathToFileURL(bundle).href);
process.exitCode = await runCommandLine(process.argv.slice(2));
