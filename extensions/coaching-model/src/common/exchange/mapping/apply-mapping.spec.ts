import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../../codebook/basis-codebook';
import type { AnnotationsDocument } from '../../documents/annotations';
import { constantFrameTimes, tableFrameTimes } from '../../time/frame-times';
import type { ForeignCoding, ForeignEvent } from '../foreign-coding';
import { applyMapping, type MappedCoding } from './apply-mapping';
import { eventFrames, secondsOfRecording } from './event-frames';
import { type ExchangeMapping, exchangeMappingSchema, mappingName, withoutNames } from './exchange-mapping';
import { mergeAnnotations } from './merge-annotations';
import { suggestMapping } from './suggest-mapping';
import { fitsPattern } from './text-pattern';

const times = constantFrameTimes(1000, { num: 25, den: 1 });
const context = { recording: 'O1', coder: 'MV', times, codebook: BASIS_CODEBOOK, suffix: '' };
const event = (tier: string, value: string, more: Partial<ForeignEvent> = {}): ForeignEvent => ({
    id: `${tier}-${value}-${more.start ?? 1}`,
    tier,
    value,
    start: 1,
    end: 2,
    ...more
});
const coding = (
    events: readonly ForeignEvent[],
    tiers: ForeignCoding['tiers'] = [...new Set(events.map(({ tier }) => tier))].map(id => ({ id }))
): ForeignCoding => ({
    format: 'eaf',
    media: [],
    tiers,
    vocabularies: [],
    events,
    remarks: []
});
const mapping = (rules: object[], persons: Record<string, string> = {}): ExchangeMapping =>
    exchangeMappingSchema.parse({ schemaVersion: 1, rules, persons });
const messages = ({ remarks }: MappedCoding): unknown[] => remarks.map(({ kind, message, count }) => `${kind} ${count}: ${message}`);

describe('fitsPattern', () => {
    it.each([
        ['*', '', true],
        ['FA*', 'FA1', true],
        ['*@FA1', 'xds@FA1', true],
        ['a*b*c', 'axxbyyc', true],
        ['a*b*c', 'acb', false],
        ['ab*b', 'ab', false],
        ['FA1', 'fa1', false],
        ['*x*', 'abc', false]
    ])('%s and %s', (pattern, text, fits) => expect(fitsPattern(pattern, text)).toBe(fits));

    it('takes no longer than the text is long', () => {
        const began = performance.now();
        expect(fitsPattern(`${'*a'.repeat(2000)}b`, 'a'.repeat(200_000))).toBe(false);
        expect(performance.now() - began).toBeLessThan(500);
    });
});

describe('frames of a time', () => {
    const at = (start: number, end: number, more: Partial<ForeignEvent> = {}): unknown => {
        const frames = eventFrames(event('a', 'x', { start, end, ...more }), times);
        return frames && [frames.startFrame, frames.endFrame, frames.from];
    };
    it('are those on screen: from the one at the begin up to the one at the end', () => {
        expect(at(4.01, 4.25)).toEqual([100, 106, 'found']);
        expect(at(4.25, 4.4)).toEqual([106, 110, 'found']);
        expect(at(4.01, 4.01)).toEqual([100, 101, 'found']);
        expect(at(4.01, 4.011)).toEqual([100, 101, 'found']);
    });

    it('are found back after rounding to milliseconds, at every rate', () => {
        const rates = [
            constantFrameTimes(5000, { num: 30000, den: 1001 }),
            tableFrameTimes({
                pts: Array.from({ length: 3000 }, (_, n) => n * 33 + ((n * n) % 29)),
                timebase: { num: 1, den: 1000 },
                rate: null
            })
        ];
        for (const each of rates) {
            for (let frame = 0; frame < each.frameCount; frame += 1) {
                const rounded = {
                    start: Math.round(each.secondsOf(frame) * 1000) / 1000,
                    end: Math.round(each.endSecondsOf(frame + 1) * 1000) / 1000
                };
                expect(eventFrames(event('a', 'x', rounded), each)).toMatchObject({ startFrame: frame, endFrame: frame + 1 });
            }
        }
    });

    it('stay inside the recording', () => {
        expect(at(39.9, 55)).toEqual([997, 1000, 'found']);
        expect(at(-3, 1)).toEqual([0, 25, 'found']);
        expect(at(40, 41)).toBeUndefined();
    });

    it('of the file count only while its time agrees', () => {
        expect(at(4.006, 4.006, { startFrame: 100, endFrame: 101 })).toEqual([100, 101, 'kept']);
        expect(at(4, 4, { startFrame: 101, endFrame: 102 })).toEqual([100, 101, 'moved']);
    });

    it('a queue of films fits a recording with gaps (S1-24)', () => {
        const parts = constantFrameTimes(1000, { num: 25, den: 1 }, [
            { startFrame: 0, startSeconds: 0 },
            { startFrame: 500, startSeconds: 30 }
        ]);
        const second = secondsOfRecording(
            {
                media: [
                    { url: 'a', lengthSeconds: 20 },
                    { url: 'b', lengthSeconds: 20 }
                ]
            },
            parts
        );
        expect([5, 19.9, 20, 25].map(second)).toEqual([5, 19.9, 30, 35]);
        expect(eventFrames(event('a', 'x', { start: 19, end: 21 }), parts, second)).toMatchObject({ startFrame: 475, endFrame: 525 });
        expect(eventFrames(event('a', 'x', { start: 19, end: 25 }), parts)).toMatchObject({ startFrame: 475, endFrame: 500 });
    });

    it('the film may begin later than the coding', () => {
        expect(
            secondsOfRecording(
                {
                    media: [
                        { url: 'a.wav', mimeType: 'audio/x-wav' },
                        { url: 'a.mp4', mimeType: 'video/mp4', originSeconds: 1.5 }
                    ]
                },
                times
            )(2)
        ).toBe(3.5);
    });
});

describe('rules', () => {
    const events = [
        event('FA1', 'kom maar', { participant: 'Moeder', comment: 'zacht' }),
        event('CHI', '0.', { start: 3, end: 4, participant: 'CHI', attributes: { 'modifier 1': 'Positief', 'modifier 2': 'hard' } }),
        event('CHI', 'weg', { start: 5, end: 6 })
    ];
    it('the first that fits decides; what none fits, or one leaves out, is counted', () => {
        const mapped = applyMapping(
            coding(events),
            mapping(
                [
                    {
                        tier: 'CHI',
                        value: '0.',
                        into: { tier: 'initiative', code: 'contactinitiatief', target: 'LK1', valence: '$modifier 1', mode: '$modifier 2' }
                    },
                    { tier: 'CHI', value: '0.', into: { tier: 'turn', code: 'beurt' } },
                    { tier: 'FA*', into: { tier: 'turn', code: 'beurt', observation: '$value' } }
                ],
                { Moeder: 'LK1' }
            ),
            context
        );
        expect(mapped.document.annotations).toEqual([
            { id: 'B01', tier: 'turn', code: 'beurt', startFrame: 25, endFrame: 50, actor: 'LK1', observation: 'kom maar zacht' },
            {
                id: 'E01',
                tier: 'initiative',
                code: 'contactinitiatief',
                startFrame: 75,
                endFrame: 100,
                actor: 'ON',
                target: 'LK1',
                valence: 'positief'
            }
        ]);
        expect(mapped.counts).toEqual({ taken: 2, attributes: 0, skipped: 0, unmapped: 1, refused: 0 });
        expect(messages(mapped)).toEqual([
            'info 1: Voor «CHI» is geen code van dit traject gekozen; dat is nu ON (onbekend).',
            'skipped 1: «hard» is geen waarde van mode; die is weggelaten.',
            'skipped 1: Voor deze codes is nog geen code gekozen.',
            'info 1: Nog in te vullen: verbaal of non-verbaal.'
        ]);
    });

    it('a dependent tier becomes an attribute of what it belongs to', () => {
        const parent = event('FA1', 'x', { id: 'p' });
        const mapped = applyMapping(
            coding([parent, event('xds@FA1', 'A', { parent: 'p' }), event('opm@FA1', 'kijkt weg', { parent: 'p' })]),
            mapping([
                { tier: 'xds@*', attribute: { name: 'target', values: { A: 'GR' } } },
                { tier: 'opm@*', attribute: { name: 'observation' } },
                { into: { tier: 'leading', code: 'gebod', actor: 'LK1' } }
            ]),
            context
        );
        expect(mapped.document.annotations).toMatchObject([{ code: 'gebod', target: 'GR', observation: 'kijkt weg' }]);
        expect(mapped.counts).toMatchObject({ taken: 1, attributes: 2 });
    });

    it('says which attributes have no place', () => {
        const mapped = applyMapping(coding([events[1]]), mapping([{ into: { tier: 'turn', code: 'beurt' } }]), context);
        expect(messages(mapped)).toContain('skipped 1: Voor «modifier 1» is hier geen plaats gekozen; dat is weggelaten.');
    });

    it('what is ours needs none, and a grade never comes in (S2-6)', () => {
        const own = event('initiative', 'contactinitiatief', {
            id: 'E04',
            startFrame: 25,
            endFrame: 50,
            own: { view: { yaw: 1, pitch: 2, roll: 0, vfov: 70 }, score: 3, startFrame: 900 }
        });
        const mapped = applyMapping(
            {
                ...coding([own]),
                own: { recording: 'O1', coder: 'MV', codebook: { id: 'basis', version: '1.0' }, rest: { cijfer: 8, later: 1 } }
            },
            undefined,
            context
        );
        expect(mapped.document).toEqual({
            schemaVersion: 1,
            recording: 'O1',
            coder: 'MV',
            codebook: { id: 'basis', version: '1.0' },
            later: 1,
            annotations: [
                {
                    id: 'E04',
                    tier: 'initiative',
                    code: 'contactinitiatief',
                    startFrame: 25,
                    endFrame: 50,
                    view: { yaw: 1, pitch: 2, roll: 0, vfov: 70 }
                }
            ]
        });
        expect(messages(mapped)).toEqual(['skipped 2: Een oordeel of cijfer is weggelaten; dat hoort hier niet.']);
    });

    it('leaves out keys of ours that do not fit, and keeps the annotation', () => {
        const own = event('initiative', 'x', { startFrame: 25, endFrame: 50, own: { view: 'scheef' }, attributes: { valence: 'blij' } });
        expect(applyMapping(coding([own, { ...own, id: 'b', tier: 'onbekend' }]), undefined, context)).toMatchObject({
            counts: { taken: 1, refused: 1 }
        });
    });
});

describe('suggestMapping', () => {
    it('knows ids and Dutch labels, tiers of one code, speech, and attributes; leaves the rest to see', () => {
        const made = suggestMapping(
            coding(
                [
                    event('gedrag', 'Contactinitiatief'),
                    event('gedrag', 'Niet codeerbaar', { start: 2 }),
                    event('gedrag', 'lacht', { start: 3 }),
                    event('beurt@L07', 'x'),
                    event('CHI', 'mama'),
                    event('xds@CHI', 'A'),
                    event('leading', 'anders'),
                    event('context', 'anders')
                ],
                [
                    { id: 'gedrag' },
                    { id: 'beurt@L07', participant: 'l07' },
                    { id: 'CHI', type: 'transcription', participant: 'CHI' },
                    { id: 'xds@CHI', parent: 'CHI', constraint: 'Symbolic_Association' },
                    { id: 'leading' },
                    { id: 'context' }
                ]
            ),
            BASIS_CODEBOOK,
            ['LK1', 'L07']
        );
        expect(made.rules.map(({ tier, value, into, attribute }) => [tier, value, into?.tier ?? attribute?.name, into?.code])).toEqual([
            ['gedrag', 'Contactinitiatief', 'initiative', 'contactinitiatief'],
            ['gedrag', 'Niet codeerbaar', 'codability', 'uncodable'],
            ['gedrag', '*', undefined, undefined],
            ['beurt@L07', '*', 'turn', 'beurt'],
            ['CHI', '*', 'turn', 'beurt'],
            ['xds@CHI', '*', 'target', undefined],
            ['leading', 'anders', 'context', 'anders'],
            ['context', 'anders', 'context', 'anders']
        ]);
        expect(made.persons).toEqual({ l07: 'L07' });
        expect(exchangeMappingSchema.safeParse(made).success).toBe(true);
    });

    it('is kept without names of people', () => {
        expect(withoutNames(mapping([], { Sandra: 'L07', CHI: 'L07', 'Juf An': 'LK1', FA1: 'LK1' })).persons).toEqual({
            CHI: 'L07',
            FA1: 'LK1'
        });
        expect([mappingName('ELAN school (één)'), mappingName('  '), mappingName('../x')]).toEqual(['ELAN-school-een', undefined, 'x']);
    });
});

describe('mergeAnnotations', () => {
    const document = (...annotations: AnnotationsDocument['annotations']): AnnotationsDocument => ({
        schemaVersion: 1,
        recording: 'O1',
        coder: 'MV',
        codebook: { id: 'basis', version: '1.0' },
        annotations
    });
    const mark = (id: string, startFrame: number, more: object = {}): AnnotationsDocument['annotations'][number] => ({
        id,
        tier: 'initiative',
        code: 'x',
        startFrame,
        endFrame: startFrame + 1,
        ...more
    });
    it('changes nothing that is there, gives free ids, takes links along and adds nothing twice', () => {
        const existing = document(mark('E01', 10), mark('E02', 20, { responseTo: 'E01' }));
        const {
            document: merged,
            added,
            present
        } = mergeAnnotations(existing, document(mark('E01', 5), mark('E02', 6, { responseTo: 'E01' }), mark('E09', 20)), '');
        expect([added, present]).toEqual([2, 1]);
        expect(merged.annotations).toEqual([mark('E10', 5), mark('E11', 6, { responseTo: 'E10' }), ...existing.annotations]);
        expect(mergeAnnotations(existing, existing).document).toBe(existing);
    });
});
