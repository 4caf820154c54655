// Puts the floors together for the command line; the verbs live in the extensions.
require('reflect-metadata');
const { Container } = require('@theia/core/shared/inversify');
const { runCli } = require('@beeldspoor/workbench/lib/node/cli/cli-runner');

const container = new Container();
for (const floor of ['workbench', 'coaching-model', 'video-timeline', 'reporting']) {
    container.load(require(`@beeldspoor/${floor}/lib/node/${floor}-cli-module`).default);
}
const output = {
    result: text => process.stdout.write(`${text}\n`),
    message: text => process.stderr.write(`${text}\n`)
};
runCli(container, process.argv.slice(2), process.cwd(), output).then(
    status => {
        process.exitCode = status;
    },
    error => {
        output.message(error?.stack ?? String(error));
        process.exitCode = 1;
    }
);
