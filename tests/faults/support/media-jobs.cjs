// The jobs on films on a folder, as the server runs them: takes up what was left; asks for everything of a recording when told to.
require('reflect-metadata');
const { writeSync } = require('node:fs');
const { bindContributionProvider } = require('@theia/core/lib/common/contribution-provider');
const { Container } = require('@theia/core/shared/inversify');
const { default: backend } = require('@beeldspoor/video-timeline/lib/node/video-timeline-backend-module');
const { DerivedKeeper } = require('@beeldspoor/video-timeline/lib/node/derived/derived-keeper');
const { RecordingJobs } = require('@beeldspoor/video-timeline/lib/node/jobs/recording-jobs');
const { EmbeddedJobQueue } = require('@beeldspoor/workbench/lib/node/jobs/embedded-job-queue');
const { JobHandler } = require('@beeldspoor/workbench/lib/node/jobs/job-handler');
const { JobJournal } = require('@beeldspoor/workbench/lib/node/jobs/job-journal');
const { JobQueue } = require('@beeldspoor/workbench/lib/node/jobs/job-queue');
const { FileFolderLock } = require('@beeldspoor/workbench/lib/node/files/file-folder-lock');
const { FolderLock } = require('@beeldspoor/workbench/lib/node/files/folder-lock');
const { EnvironmentTrajectoriesFolder, TrajectoriesFolder } = require('@beeldspoor/workbench/lib/node/files/trajectories-folder');

const container = new Container();
container.load(backend);
container.bind(TrajectoriesFolder).to(EnvironmentTrajectoriesFolder).inSingletonScope();
container.bind(FolderLock).to(FileFolderLock).inSingletonScope();
bindContributionProvider(container, JobHandler);
container.bind(JobJournal).toSelf().inSingletonScope();
container.bind(EmbeddedJobQueue).toSelf().inSingletonScope();
container.bind(JobQueue).toService(EmbeddedJobQueue);

const say = line => writeSync(1, `${line}\n`);
const [asked, until] = process.argv.slice(2);
// A test that stops without a word must not leave this running.
setTimeout(() => process.exit(3), 300_000).unref();
const alive = setInterval(() => undefined, 1000);

async function main() {
    const lock = container.get(FolderLock);
    if (!(await lock.acquire())) {
        say('held');
        process.exit(2);
    }
    const queue = container.get(EmbeddedJobQueue);
    const jobs = container.get(RecordingJobs);
    queue.onDidChange(({ type, state, message }) => say(`${type} ${state}${message ? ` ${message}` : ''}`));
    container.get(DerivedKeeper).onStart();
    await queue.start();
    say('started');
    if (asked === 'ask') {
        await jobs.prepare({ traject: 'klas', recording: 'O1' }, { make: 'altijd', sphere: 'scherp' });
        say('asked');
    }
    if (until === 'done') {
        while (queue.jobs.some(({ state }) => state === 'waiting' || state === 'running')) {
            await Promise.race(queue.jobs.map(({ key }) => queue.whenEnded(key)));
        }
        say(`memory ${process.resourceUsage().maxRSS}`);
        say('done');
        clearInterval(alive);
        process.exit(0);
    }
}
void main();
