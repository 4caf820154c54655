import { expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_TYPES, documentTypeOf } from './document-types';

it('finds the type of every document of a traject by its path', () => {
    const paths = [
        'traject.json',
        'toestemming/register.json',
        'plan/hulpvragen.json',
        'plan/handelingsplan.json',
        'plan/borging.json',
        'codeboek.json',
        'opnames/O1/opname.json',
        'opnames/O1/frames.json',
        'opnames/O1/annotaties.MV.json',
        'opnames/O1/fragmenten.json',
        'opnames/O1/maskers.json',
        'tijdlog.json',
        'plan/nagesprek-1.json',
        'plan/teamplan.json',
        'intervisie/2026-02-03.json',
        'vragenlijsten/O1.json',
        'kijkwijzers/instrumenten/school.json',
        'kijkwijzers/O1.LK1.json',
        'vragenbank.json',
        'sdq/L07.json',
        'codeboeken/basis-1.0.json',
        'uitwisseling/koppeling.elan-wit.json'
    ];
    expect(paths.map(path => documentTypeOf(path)?.id)).toEqual([
        'traject',
        'register',
        'helpQuestions',
        'actionPlan',
        'consolidation',
        'codebook',
        'recording',
        'frameTable',
        'annotations',
        'clips',
        'masks',
        'timeLog',
        'debrief',
        'teamPlan',
        'intervision',
        'questionnaire',
        'guideInstrument',
        'viewingGuide',
        'questionBank',
        'sdq',
        'codebook',
        'exchangeMapping'
    ]);
    expect(new Set(DOCUMENT_TYPES.map(({ id }) => id)).size).toBe(DOCUMENT_TYPES.length);
});

it.each(['los.json', 'opnames/O1/traject.json', 'opnames/opname.json', 'map/traject.json', 'notities/intake.md'])(
    'knows no type for %s',
    path => {
        expect(documentTypeOf(path)).toBeUndefined();
    }
);

it('gives a JSON Schema of draft-07 for the editor from every type', () => {
    for (const { schema } of DOCUMENT_TYPES) {
        const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
        expect(made).toMatchObject({ type: 'object', properties: expect.anything() as unknown });
    }
});

it('keeps keys that a newer program wrote', () => {
    const type = documentTypeOf('tijdlog.json');
    const value = { schemaVersion: 1, entries: [{ date: '2026-01-15', activity: 'gesprek', minutes: 45, nieuw: true }], later: 1 };
    expect(type?.schema.parse(value)).toEqual(value);
});
