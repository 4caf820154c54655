// Reading a file of ELAN: ours (XML, tiers, times, references) against fast-xml-parser, which makes plain objects of the XML.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const ELAN = join(root, '..', 'shared', 'realdata', 'elan');
const ANNOTATIONS = 100_000;

/** The largest file of ELAN that nobody here made. */
function real() {
    const files = existsSync(ELAN) ? readdirSync(ELAN).filter(name => name.endsWith('.eaf')) : [];
    const read = files.map(name => ({ name, bytes: new Uint8Array(readFileSync(join(ELAN, name))) }));
    return read.sort((a, b) => b.bytes.length - a.bytes.length)[0];
}

/** Fifty million characters with a hundred thousand annotations on twenty tiers, laid out as ELAN does. */
function large() {
    const perTier = ANNOTATIONS / 20;
    const said = 'zij kijkt op, steekt haar vinger op en wacht tot de leerkracht haar ziet staan '.repeat(3);
    const slots = Array.from(
        { length: 2 * ANNOTATIONS },
        (_, n) => `        <TIME_SLOT TIME_SLOT_ID="ts${n + 1}" TIME_VALUE="${n * 20}"/>\n`
    );
    const tiers = Array.from({ length: 20 }, (_, tier) => {
        const annotations = Array.from({ length: perTier }, (_, at) => {
            const n = at * 20 + tier;
            return `        <ANNOTATION>\n            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a${n + 1}" TIME_SLOT_REF1="ts${2 * n + 1}" TIME_SLOT_REF2="ts${2 * n + 2}">\n                <ANNOTATION_VALUE>${said}${n}</ANNOTATION_VALUE>\n            </ALIGNABLE_ANNOTATION>\n        </ANNOTATION>\n`;
        });
        return `    <TIER LINGUISTIC_TYPE_REF="uiting" PARTICIPANT="L${tier}" TIER_ID="L${tier}">\n${annotations.join('')}    </TIER>\n`;
    });
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-20T10:00:00Z" FORMAT="3.0" VERSION="3.0">\n    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>\n    <TIME_ORDER>\n${slots.join('')}    </TIME_ORDER>\n${tiers.join('')}    <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="uiting" TIME_ALIGNABLE="true"/>\n</ANNOTATION_DOCUMENT>\n`;
    return { name: 'groot.eaf', bytes: new TextEncoder().encode(text) };
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(work) {
    const began = performance.now();
    const result = work();
    return { time: performance.now() - began, result };
}

/** Annotations in what the peer made of the XML. */
function count({ ANNOTATION_DOCUMENT: { TIER } }) {
    return TIER.reduce((sum, tier) => sum + (tier.ANNOTATION?.length ?? 0), 0);
}

function measured(name, file, rounds, readEaf, peerParser) {
    const ours = [];
    const peer = [];
    let events = 0;
    let counted = 0;
    for (let round = 0; round < rounds; round += 1) {
        const mine = timed(() => readEaf(file));
        ours.push(mine.time);
        events = mine.result.events.length;
        const theirs = timed(() => peerParser.parse(new TextDecoder().decode(file.bytes)));
        peer.push(theirs.time);
        counted = count(theirs.result);
    }
    const row = { name, ours: median(ours), peer: median(peer), peerName: 'fast-xml-parser (objects only)', unit: 'ms' };
    const size = `${(file.bytes.length / 1e6).toFixed(1)} MB, ${events} annotations`;
    return {
        ...row,
        ratio: row.ours / row.peer,
        note: `${size}, ${events === counted ? 'as many as the peer finds' : `THE PEER FINDS ${counted}`}`
    };
}

export default async function measure() {
    const { readEaf } = createRequire(join(root, 'extensions', 'coaching-model', 'package.json'))(
        '@beeldspoor/coaching-model/lib/common/exchange/eaf/read-eaf'
    );
    const { XMLParser } = createRequire(join(here, 'package.json'))('fast-xml-parser');
    const parser = new XMLParser({
        ignoreAttributes: false,
        parseAttributeValue: false,
        isArray: name => name === 'ANNOTATION' || name === 'TIER'
    });
    const file = real();
    return [
        ...(file ? [measured(`eaf, ${file.name}`, file, 31, readEaf, parser)] : []),
        measured('eaf, 100,000 annotations', large(), 5, readEaf, parser)
    ];
}
