import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

/** Keeps a list of process groups, and ends them when its standard input is closed: then whoever wrote to it is gone. */
const GUARD = `
running=""
while read -r sign pid; do
    if [ "$sign" = "+" ]; then
        running="$running $pid"
    else
        left=""
        for each in $running; do [ "$each" = "$pid" ] || left="$left $each"; done
        running="$left"
    fi
done
for each in $running; do kill -s KILL -- "-$each" 2>/dev/null; done
`;

/**
 * Ends programs that this process started and that still run when it is gone, also after `kill -9`. A small shell of its own watches;
 * on Windows there is none, and what an orphan writes is swept away as unfinished at the next start.
 */
export class ChildGuard {
    protected shell: ChildProcess | undefined;

    /** @param child the leader of a process group of its own */
    watch(child: ChildProcess): void {
        const { pid } = child;
        if (pid === undefined || process.platform === 'win32') {
            return;
        }
        this.tell(`+ ${pid}`);
        const over = (): void => this.tell(`- ${pid}`);
        child.once('close', over);
    }

    protected tell(line: string): void {
        this.shell ??= this.start();
        if (this.shell.stdin?.writable) {
            this.shell.stdin.write(`${line}\n`);
        }
    }

    protected start(): ChildProcess {
        const shell = spawn('/bin/sh', ['-c', GUARD], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
        const forget = (): void => {
            this.shell = undefined;
        };
        shell.once('error', forget);
        shell.once('exit', forget);
        shell.stdin.on('error', forget);
        // It must not keep this process from ending: it ends with it.
        shell.unref();
        (shell.stdin as Socket).unref();
        return shell;
    }
}
