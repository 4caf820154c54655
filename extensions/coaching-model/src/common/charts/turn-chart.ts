import { formatSeconds } from '../language/dutch-number';
import { isTeacher } from '../persons/person-code';
import type { PatternInput } from '../patterns/pattern';
import { secondsShareText, shareText } from '../patterns/sentences';
import { turnDistribution, type TurnDistribution, type TurnShare } from '../patterns/turn-distribution';
import { actorLabel, actorTone } from './actor-tone';
import { type Chart, type ChartMark, type ChartShape, type ChartTable, type ChartTexture, emptyChart } from './chart';
import { textWidth } from './text-width';

const TITLE = 'Beurten';
const ROW = 28;
const BAR = 12;
const HEAD = 24;
const GAP = 8;
const COLUMN_GAP = 20;
/** Narrower bars say nothing; then the two stand below each other. */
const LEAST_BAR = 60;

/**
 * Turns and speaking time (PT-7) of everybody who had a turn, teachers first, each as a share of all.
 *
 * @param width pixels
 */
export function turnChart(input: PatternInput, width: number): Chart {
    const result = turnDistribution(input);
    const facts = { id: 'beurten', title: TITLE, width, table: tableOf(result) };
    const rows = inOrder(result.actors).filter(({ turns }) => turns > 0);
    if (rows.length === 0) {
        return emptyChart(facts, 'Er zijn nog geen beurten gecodeerd.');
    }
    const panels: readonly Panel[] = [
        {
            id: 'beurten',
            head: 'aandeel in de beurten',
            texture: 'solid',
            share: ({ percentOfTurns }) => percentOfTurns ?? 0,
            text: ({ turns }) => shareText(turns, result.turns),
            label: row => `Beurten van ${actorLabel(row.actor)}: ${shareText(row.turns, result.turns)}`
        },
        {
            id: 'spreektijd',
            head: 'aandeel in de spreektijd',
            texture: 'hatched',
            share: ({ percentOfSeconds }) => percentOfSeconds ?? 0,
            text: ({ seconds }) => secondsShareText(seconds, result.seconds),
            label: row => `Spreektijd van ${actorLabel(row.actor)}: ${secondsShareText(row.seconds, result.seconds)}`
        }
    ];
    const gutter = Math.max(...rows.map(({ actor }) => textWidth(actorLabel(actor), 12, true))) + GAP;
    const labels = panels.map(panel => Math.max(...rows.map(row => textWidth(panel.text(row)))) + GAP);
    const beside = width - gutter - COLUMN_GAP - labels[0] - labels[1] >= 2 * LEAST_BAR;
    const bar = beside
        ? (width - gutter - COLUMN_GAP - labels[0] - labels[1]) / 2
        : Math.max(LEAST_BAR, width - gutter - Math.max(...labels));
    const rowHeight = beside ? ROW : ROW * 1.6;
    const most = Math.max(...panels.flatMap(panel => rows.map(panel.share)), 1e-3);
    const place = (panel: number, row: number): { readonly x: number; readonly y: number } =>
        beside
            ? { x: gutter + (panel === 0 ? 0 : bar + labels[0] + COLUMN_GAP), y: HEAD + row * rowHeight }
            : { x: gutter, y: HEAD + row * rowHeight + panel * (ROW * 0.65) };
    const marks = rows.flatMap((row, index) =>
        panels.map((panel, at): ChartMark => {
            const { x, y } = place(at, index);
            const length = (panel.share(row) / most) * bar;
            const middle = y + (beside ? ROW / 2 : 12);
            return {
                id: `${panel.id}:${row.actor}`,
                label: panel.label(row),
                shapes: [
                    {
                        kind: 'rect',
                        x,
                        y: middle - BAR / 2,
                        width: Math.max(1, length),
                        height: BAR,
                        tone: actorTone(row.actor),
                        texture: panel.texture
                    },
                    { kind: 'text', x: x + length + GAP, y: middle + 4, text: panel.text(row), tone: 'ink' }
                ],
                evidence: row.moments
            };
        })
    );
    const heads: readonly ChartShape[] = beside
        ? panels.map(({ head }, index) => ({ kind: 'text', x: place(index, 0).x, y: 14, text: head, tone: 'quiet' }))
        : [{ kind: 'text', x: gutter, y: 14, text: `${panels[0].head} (vol) en ${panels[1].head} (gearceerd)`, tone: 'quiet' }];
    const bottom = HEAD + rows.length * rowHeight;
    const pupils = pupilsMark(result, bottom + 4);
    return {
        ...facts,
        alternative: `${rows
            .slice(0, 4)
            .map(row => `${actorLabel(row.actor)} ${panels[0].text(row)} beurten en ${panels[1].text(row)} spreektijd`)
            .join('; ')}.`,
        height: bottom + (pupils ? 26 : 4),
        background: [
            ...heads,
            ...rows.map(({ actor }, index): ChartShape => {
                const y = HEAD + index * rowHeight + rowHeight / 2 + 4;
                return { kind: 'text', x: 0, y, text: actorLabel(actor), tone: 'ink', bold: true };
            })
        ],
        marks: pupils ? [...marks, pupils] : marks
    };
}

interface Panel {
    readonly id: string;
    readonly head: string;
    readonly texture: ChartTexture;
    readonly share: (row: TurnShare) => number;
    readonly text: (row: TurnShare) => string;
    readonly label: (row: TurnShare) => string;
}

function inOrder(rows: readonly TurnShare[]): readonly TurnShare[] {
    return [...rows.filter(({ actor }) => isTeacher(actor)), ...rows.filter(({ actor }) => !isTeacher(actor))];
}

/** How many of the pupils had a turn. */
function pupilsMark({ actors, pupilsWithTurn, pupilsPresent }: TurnDistribution, y: number): ChartMark | undefined {
    const evidence = actors.filter(({ actor }) => pupilsWithTurn.includes(actor)).flatMap(({ moments }) => moments);
    if (pupilsPresent === null || evidence.length === 0) {
        return undefined;
    }
    const text = `Leerlingen met een beurt: ${shareText(pupilsWithTurn.length, pupilsPresent)}`;
    return {
        id: 'leerlingen',
        label: text,
        shapes: [{ kind: 'text', x: 0, y: y + 15, text, tone: 'ink' }],
        evidence: [...evidence].sort((a, b) => a.startFrame - b.startFrame)
    };
}

function tableOf({ actors, turns, seconds }: TurnDistribution): ChartTable {
    return {
        caption: `Beurten en spreektijd, van ${turns} beurten en ${formatSeconds(seconds)} spreektijd`,
        columns: [
            { title: 'wie' },
            { title: 'beurten', decimals: 0 },
            { title: 'van de beurten (%)', decimals: 1 },
            { title: 'spreektijd (s)', decimals: 1 },
            { title: 'van de spreektijd (%)', decimals: 1 }
        ],
        rows: inOrder(actors).map(row => ({
            cells: [actorLabel(row.actor), row.turns, row.percentOfTurns, row.seconds, row.percentOfSeconds],
            evidence: row.moments
        }))
    };
}
