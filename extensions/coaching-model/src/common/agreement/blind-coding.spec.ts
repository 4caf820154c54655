import { describe, expect, it } from 'vitest';
import { type AnnotationsDocument, annotationsSchema } from '../documents/annotations';
import type { RecordingDossier } from '../trajectory/trajectory';
import { beginBlind, closedCodes, dossierAsSeen, finishBlind, isCodingBlind, maySeeCodes, sharedSegment } from './blind-coding';

const coding = (coder: string, more: Partial<AnnotationsDocument> = {}): AnnotationsDocument => ({
    schemaVersion: 1,
    recording: 'O1',
    coder,
    codebook: { id: 'basis', version: '1.0' },
    annotations: [],
    ...more
});
const dossier = (...annotations: AnnotationsDocument[]): RecordingDossier => ({ annotations }) as unknown as RecordingDossier;
const seen = (own: string, ...annotations: AnnotationsDocument[]): string[] =>
    dossierAsSeen(dossier(...annotations), own).annotations.map(({ coder }) => coder);

describe('blind coding, scenario C6', () => {
    const trainee = coding('FA');
    const trainer = beginBlind(coding('JO'), { startFrame: 3000, endFrame: 10_500 });
    const done = finishBlind(trainer, '2026-05-12T10:00:00.000Z');

    it('hides the codes of both from each other until who codes blind is done', () => {
        expect(seen('JO', trainee, trainer)).toEqual(['JO']);
        expect(seen('FA', trainee, trainer)).toEqual(['FA']);
        expect(seen('JO', trainee, done)).toEqual(['FA', 'JO']);
        expect(seen('FA', trainee, done)).toEqual(['FA', 'JO']);
    });

    it('waits for both when both code blind, and hides nothing from who has no part in it', () => {
        const both = [beginBlind(trainee), done];
        expect(seen('JO', ...both)).toEqual(['JO']);
        expect(maySeeCodes([trainee, trainer, coding('MV')], 'MV', 'FA')).toBe(true);
        expect(seen('MV', trainee, trainer, coding('MV'))).toEqual(['FA', 'MV']);
    });

    it('leaves the recording as it is when nobody codes blind', () => {
        const open = dossier(trainee, coding('JO'));
        expect(dossierAsSeen(open, 'FA')).toBe(open);
    });

    it('shows nobody who is not known any codes while somebody codes blind, and tells whose are left out', () => {
        expect(dossierAsSeen(dossier(trainee, trainer), undefined)).toMatchObject({ annotations: [], withheld: ['FA', 'JO'] });
        expect(dossierAsSeen(dossier(trainee, trainer), 'JO')).toMatchObject({ withheld: ['FA'] });
        const open = dossier(trainee, done);
        expect(dossierAsSeen(open, undefined)).toBe(open);
    });

    it('keeps the file of the other closed as well, and never the own one', () => {
        const closed = (own: string, path: string, ...annotations: AnnotationsDocument[]): unknown =>
            closedCodes([{ ...dossier(...annotations), recording: { id: 'O1' } } as unknown as RecordingDossier], path, own);
        const [fa, jo] = ['opnames/O1/annotaties.FA.json', 'opnames/O1/annotaties.JO.json'];
        expect(closed('JO', fa, trainee, trainer)).toEqual({ recording: 'O1', coder: 'FA', waitsFor: 'own' });
        expect(closed('FA', jo, trainee, trainer)).toEqual({ recording: 'O1', coder: 'JO', waitsFor: 'other' });
        expect(closed('JO', jo, trainee, trainer)).toBeUndefined();
        expect(closed('JO', fa, trainee, done)).toBeUndefined();
        expect(closed('JO', 'opnames/O1/opname.json', trainee, trainer)).toBeUndefined();
    });

    it('is written in the annotations themselves, and fits their schema', () => {
        expect(trainer).toMatchObject({ blind: true, segment: { startFrame: 3000, endFrame: 10_500 } });
        expect([isCodingBlind(trainer), isCodingBlind(done), isCodingBlind(trainee)]).toEqual([true, false, false]);
        expect(annotationsSchema.parse(done)).toEqual(done);
        expect(beginBlind(done)).not.toHaveProperty('finishedAt');
        expect(beginBlind(done)).not.toHaveProperty('segment');
    });
});

describe('sharedSegment', () => {
    const of = (startFrame: number, endFrame: number): Pick<AnnotationsDocument, 'segment'> => ({ segment: { startFrame, endFrame } });

    it('is what everybody coded', () => {
        expect(sharedSegment([{}, {}])).toBeUndefined();
        expect(sharedSegment([{}, of(100, 200)])).toEqual({ startFrame: 100, endFrame: 200 });
        expect(sharedSegment([of(0, 150), of(100, 200)])).toEqual({ startFrame: 100, endFrame: 150 });
        expect(sharedSegment([of(0, 50), of(100, 200)])).toEqual({ startFrame: 100, endFrame: 100 });
    });
});
