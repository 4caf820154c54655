// The command line: npm run --silent beeldspoor -- <verb> …
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ROOT, checkNode } from './environment.mjs';
import { ensureInstalled } from './install.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();
const child = spawn(process.execPath, [join(ROOT, 'browser-app', 'cli.cjs'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit'
});
child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)));
