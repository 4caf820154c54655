#!/usr/bin/env node
// Makes the annotations of the example traject from the worked case of the domain description.
//   node scripts/make-example-annotations.mjs ../shared/domain/fixtures/bart-sandra-o1.json
// Writes extensions/coaching-model/voorbeeld/2026-bart-g6/opnames/O1/annotaties.MV.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'extensions/coaching-model/voorbeeld/2026-bart-g6/opnames/O1/annotaties.MV.json');

/** Initiatives towards a task; the others of the case seek contact. */
const TOWARDS_TASK = new Set(['E05']);

/** Needs as the worked result of PT-11 names them: annotation, cell, polarity. */
const NEEDS = [
    ['E04', 'autonomie×interactie', 'kans'],
    ['E05', 'competentie×instructie', 'kans'],
    ['R07', 'relatie×interactie', 'ondersteund'],
    ['R08', 'relatie×interactie', 'ondersteund'],
    ['R09', 'relatie×interactie', 'ondersteund'],
    ['E10', 'autonomie×interactie', 'kans']
];

const OBSERVATIONS = {
    R01: 'kijkt langs L07 heen en deelt verder uit',
    R03: 'loopt naar voren en gaat zitten',
    R06: 'zegt met harde stem dat ze moet gaan zitten, draait zich weg',
    R07: 'kijkt L03 aan en knikt',
    R08: 'herhaalt de vraag en geeft antwoord',
    R09: 'kijkt naar het boek en steekt een duim op',
    R11: 'kijkt L07 aan en houdt een hand op: nu niet',
    E03: 'wijst naar de tafel vooraan: «jij komt hier zitten»',
    A01: 'zegt «dan weet je het nu», knikt en loopt door'
};

/** Where one looks in the 360° picture to see it: yaw, pitch, vfov (degrees). */
const VIEWS = {
    class: [0, -8, 100],
    teacher: [95, -2, 65],
    door: [-168, -6, 65],
    desk: [90, -5, 75],
    front: [135, -10, 75],
    both: [117, -6, 75],
    across: [145, -5, 85],
    L03: [72, -8, 75],
    L12: [50, -8, 75],
    blocked: [85, -5, 75]
};

/** L07 walks first (past the desk, then at the door) and sits in front from 1,206 on. */
function placeToLook({ tier, startFrame, actor, target }) {
    if (tier === 'codability' || startFrame === 4125) {
        return 'blocked';
    }
    if (tier === 'context') {
        return 'class';
    }
    const pupil = [actor, target].find(code => code in VIEWS || code === 'L07');
    if (pupil !== 'L07') {
        return pupil ?? 'teacher';
    }
    if (startFrame < 400) {
        return 'desk';
    }
    if (actor === 'L07' && startFrame !== 1875) {
        return startFrame < 1206 ? 'door' : 'front';
    }
    return startFrame < 1100 ? 'across' : 'both';
}

function viewOf(annotation) {
    const [yaw, pitch, vfov] = VIEWS[placeToLook(annotation)];
    return { yaw, pitch, roll: 0, vfov };
}

/** People are codes, also the teacher of the published case. */
const withCodes = note => note.replaceAll('Bart', 'LK1');

/** The codings of one coder, with the tiers and ids of the codebook. */
export function convert(fixture, coder) {
    const numbered = (prefix, items) => items.map((item, index) => ({ id: `${prefix}${String(index + 1).padStart(2, '0')}`, ...item }));
    const point = item => ({ ...item, endFrame: item.endFrame ?? item.startFrame + 1 });
    const byTime = items => [...items].sort((a, b) => a.startFrame - b.startFrame);
    const gaps = fixture.attention.filter(({ target }) => target === 'niet_codeerbaar');
    const uncodable = [...fixture.uncodable, ...gaps.filter(gap => !fixture.uncodable.some(known => known.startFrame === gap.startFrame))];
    const seen = item => ({ ...item, ...(OBSERVATIONS[item.id] && { observation: OBSERVATIONS[item.id] }), certainty: 'zeker' });
    const all = [
        ...numbered('U', byTime(uncodable)).map(({ id, startFrame, endFrame }) => ({
            id,
            tier: 'codability',
            code: 'uncodable',
            startFrame,
            endFrame,
            reason: 'onzichtbaar'
        })),
        ...numbered('S', fixture.context).map(({ id, code, startFrame, endFrame }) => ({
            id,
            tier: 'context',
            code,
            startFrame,
            endFrame
        })),
        ...numbered('B', byTime(fixture.turns)).map(({ id, actor, startFrame, endFrame }) => ({
            id,
            tier: 'turn',
            code: 'beurt',
            startFrame,
            endFrame,
            actor
        })),
        ...fixture.initiatives.map(point).map(({ id, startFrame, endFrame, actor, target: to, mode, valence, note }) => ({
            id,
            tier: 'initiative',
            code: TOWARDS_TASK.has(id) ? 'handelingsinitiatief' : 'contactinitiatief',
            startFrame,
            endFrame,
            actor,
            target: to,
            mode,
            valence,
            observation: withCodes(note),
            certainty: 'zeker'
        })),
        ...fixture.responses
            .map(point)
            .map(({ id, startFrame, endFrame, actor, target: to, code, responseTo }) =>
                seen({ id, tier: 'response', code, startFrame, endFrame, actor, target: to, responseTo })
            ),
        ...[...fixture.leading, ...fixture.closing]
            .map(point)
            .map(({ id, startFrame, endFrame, actor, target: to, code }) =>
                seen({ id, tier: 'leading', code, startFrame, endFrame, actor, target: to })
            ),
        ...numbered(
            'T',
            fixture.attention.filter(each => !gaps.includes(each))
        ).map(({ id, actor, target: to, startFrame, endFrame, tone }) => ({
            id,
            tier: 'attention',
            code: 'aandacht',
            startFrame,
            endFrame,
            actor,
            target: to === 'overige_leerlingen' ? 'ON' : to,
            ...(tone && { tone })
        }))
    ];
    const needs = NEEDS.map(([about, cell, polarity], index) => {
        const { startFrame, endFrame } = all.find(({ id }) => id === about);
        return { id: `N0${index + 1}`, tier: 'need', code: cell, startFrame, endFrame, cell, polarity, about };
    });
    const looked = all.map(each => ({ ...each, view: viewOf(each) }));
    const needsLooked = needs.map(need => ({ ...need, view: looked.find(({ id }) => id === need.about).view }));
    const annotations = [...looked, ...needsLooked].sort(
        (a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame || (a.id < b.id ? -1 : 1)
    );
    return { schemaVersion: 1, recording: 'O1', coder, codebook: { id: 'basis', version: '1.0' }, annotations };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const source = process.argv[2];
    if (!source) {
        console.error('Gebruik: node scripts/make-example-annotations.mjs FIXTURE.json');
        process.exit(2);
    }
    writeFileSync(target, `${JSON.stringify(convert(JSON.parse(readFileSync(source, 'utf8')), 'MV'), null, 2)}\n`);
}
