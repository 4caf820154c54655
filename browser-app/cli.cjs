// The command line: the verbs lie in the extensions, each of which names its part in the field beeldspoor of its package.json.
require('reflect-metadata');
const { Container } = require('@theia/core/shared/inversify');
const { loadCliExtensions } = require('@beeldspoor/workbench/lib/node/cli/cli-extensions');
const { runCli } = require('@beeldspoor/workbench/lib/node/cli/cli-runner');

const output = {
    result: text => process.stdout.write(`${text}\n`),
    message: text => process.stderr.write(`${text}\n`)
};

async function main() {
    const container = new Container();
    try {
        loadCliExtensions(container, __dirname, process.env.BEELDSPOOR_EXTENSIONS);
    } catch (error) {
        if (!error?.parts) {
            throw error;
        }
        output.message(`${error.parts.happened}\n${error.parts.kept}\n${error.parts.todo}`);
        return 1;
    }
    return runCli(container, process.argv.slice(2), process.cwd(), output);
}

main().then(
    status => {
        process.exitCode = status;
    },
    error => {
        output.message(error?.stack ?? String(error));
        process.exitCode = 1;
    }
);
