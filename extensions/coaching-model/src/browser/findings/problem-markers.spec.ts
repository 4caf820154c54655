// @vitest-environment jsdom
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import type { Diagnostic } from '@theia/core/shared/vscode-languageserver-protocol';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { ProblemManager } from '@theia/markers/lib/browser/problem/problem-manager';
import { expect, it, vi } from 'vitest';
import { checkTrajectory } from '../../common/rules/rules';
import { assembleTrajectory } from '../../common/trajectory/assemble-trajectory';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ProblemMarkers } from './problem-markers';
import { TrajectoryFindings } from './trajectory-findings';

vi.mock('@theia/filesystem/lib/browser/file-service', () => ({ FileService: Symbol('FileService') }));
vi.mock('@theia/markers/lib/browser/problem/problem-manager', () => ({ ProblemManager: Symbol('ProblemManager') }));

const never = (): { dispose(): void } => ({ dispose: () => undefined });

/** The markers of every file of a traject with these files. */
async function markersOf(files: Record<string, string>): Promise<Map<string, readonly Diagnostic[]>> {
    const root = new URI('file:///trajecten/bart');
    const snapshot = assembleTrajectory({ folder: 'bart', files: new Map(Object.entries(files)) });
    const found = new Map<string, readonly Diagnostic[]>();
    const container = new Container();
    container.bind(CurrentTrajectory).toConstantValue({ root, snapshot });
    container.bind(TrajectoryFindings).toConstantValue({
        findings: checkTrajectory(snapshot),
        onDidChange: never
    } as unknown as TrajectoryFindings);
    container.bind(FileService).toConstantValue({
        onDidFilesChange: never,
        read: async (uri: URI) => ({ value: files[root.relative(uri)?.toString() ?? ''] ?? '' })
    } as unknown as FileService);
    const set = new Promise<void>(done => {
        const expected = new Set([...snapshot.problems.map(({ path }) => path), ...checkTrajectory(snapshot).map(({ file }) => file)]);
        container.bind(ProblemManager).toConstantValue({
            setMarkers: (uri: URI, _owner: string, markers: Diagnostic[]) => {
                found.set(root.relative(uri)?.toString() ?? '', markers);
                if (found.size === expected.size) {
                    done();
                }
            }
        } as unknown as ProblemManager);
    });
    container.bind(ProblemMarkers).toSelf();
    container.get(ProblemMarkers).onStart();
    await set;
    return found;
}

const TRAJECT = '{ "schemaVersion": 1, "kind": "individual", "phase": "requested" }';

it('S3-4, S3-21: marks the words inside the text of a note, as hints', async () => {
    const markers = await markersOf({
        'traject.json': TRAJECT,
        'notities/intake.md': '# Intake\r\n\r\nSandra is lastig en heeft ADHD.\r\n'
    });
    expect(markers.get('notities/intake.md')?.map(({ range, severity, source }) => [range, severity, source])).toEqual([
        [{ start: { line: 2, character: 10 }, end: { line: 2, character: 16 } }, 3, 'Beeldspoor S3-4'],
        [{ start: { line: 2, character: 26 }, end: { line: 2, character: 30 } }, 3, 'Beeldspoor S3-21']
    ]);
});

it('S3-21: marks the words inside a text of a document, also behind an escape', async () => {
    const text =
        '{ "schemaVersion": 1,\n  "questions": [{ "id": "HV1", "text": "Zijn \\"\\u00e9igen\\" ADHD?", "priority": "primair", "focusPoints": ["x"] }] }';
    const markers = await markersOf({ 'traject.json': TRAJECT, 'plan/hulpvragen.json': text });
    const [marker] = (markers.get('plan/hulpvragen.json') ?? []).filter(({ source }) => source === 'Beeldspoor S3-21');
    const line = text.split('\n')[1];
    expect(line.slice(marker.range.start.character, marker.range.end.character)).toBe('ADHD');
});

it('shows what cannot be read as an error', async () => {
    const markers = await markersOf({ 'traject.json': TRAJECT, 'tijdlog.json': 'geen json' });
    expect(markers.get('tijdlog.json')?.map(({ severity, source }) => [severity, source])).toEqual([[1, 'Beeldspoor']]);
});
