import { codebookIndex } from '../codebook/codebook-index';
import type { Codebook } from '../documents/codebook';
import { countOf, formatNumber, formatPercent } from '../language/dutch-number';
import { timecode } from '../time/timecode';
import type { FrameTimes } from '../time/frame-times';
import type { Agreement, MatchedTable } from './agreement';
import type { AgreementTable } from './agreement-table';
import type { Disagreement, DisagreementReason } from './disagreement';
import { NO_CODE, type TimeBasedAgreement } from './time-based-agreement';
import type { ToleranceFigures } from './tolerance-agreement';

/** In what two coders differ, as a user reads it. */
export const REASON_WORDS: Readonly<Record<DisagreementReason, string>> = {
    code: 'code',
    target: 'naar wie',
    valence: 'positief, neutraal of ongunstig',
    mode: 'verbaal of non-verbaal',
    outcome: 'uitkomst'
};

/** Outcomes of an initiative as a user reads them. */
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
    ontvangen: 'ontvangen',
    niet_ontvangen: 'niet ontvangen',
    afgewezen: 'afgewezen',
    onbepaald: 'onbepaald'
};

/** Names of labels: of codes as in the codebook, of outcomes, and of no code. */
export function labelNames(codebook: Codebook): (label: string) => string {
    const names = new Map<string, string>(Object.entries(OUTCOME_WORDS));
    for (const { codes } of [...codebook.tiers].reverse()) {
        codes.forEach(({ id, label }) => names.set(id, label));
    }
    names.set(NO_CODE, 'geen code');
    const nameOf = (label: string): string => names.get(label) ?? label;
    return label => names.get(label) ?? label.split('+').map(nameOf).join(' + ');
}

/** Kappa with three decimals, or that there is none: never a verdict. */
export function kappaText(kappa: number | null): string {
    return kappa === null ? 'niet te berekenen' : formatNumber(kappa, 3);
}

/** `80,0 % gelijk, kappa 0,676 (n = 20)`: never without n. */
export function agreementText({ percent, kappa }: AgreementTable, n: number): string {
    return percent === null
        ? `nog niets gelijk te leggen (n = ${n})`
        : `${formatPercent(percent)} gelijk, kappa ${kappaText(kappa)} (n = ${n})`;
}

/** A line of the time-based kappa: `Betrokkenheid, L07: 92,1 % van de tijd gelijk, kappa 0,840`. */
export function timeBasedText({ tier, actor, percent, kappa, targets }: TimeBasedAgreement, codebook: Codebook): string {
    const label = codebookIndex(codebook).tier(tier)?.label ?? tier;
    const who = actor === null ? label : `${label}, ${actor}`;
    if (percent === null) {
        return `${who}: geen tijd die beiden konden coderen`;
    }
    const toWhom = targets ? `; naar wie: ${formatPercent(targets.percent ?? 0)}, kappa ${kappaText(targets.kappa)}` : '';
    return `${who}: ${formatPercent(percent)} van de tijd gelijk, kappa ${kappaText(kappa)}${toWhom}`;
}

/** `binnen 2,0 s: 18 keer hetzelfde; 75,0 % gelijk, kappa 0,612 (n = 24)`. */
export function toleranceText({ toleranceSeconds, matched, n, percent, kappa }: ToleranceFigures): string {
    const figures = `${formatPercent(percent ?? 0)} gelijk, kappa ${kappaText(kappa)} (n = ${n})`;
    return `binnen ${formatNumber(toleranceSeconds, 1)} s: ${matched} keer hetzelfde; ${figures}`;
}

/** What each coder says of one event where they differ: `code: volgen / benoemen; naar wie: L07 / L03`. */
export function disagreementText({ reasons, a, b }: Disagreement, nameOf: (label: string) => string): string {
    const values: Readonly<Record<DisagreementReason, (side: typeof a) => string | null | undefined>> = {
        code: side => nameOf(side.code),
        target: side => side.target,
        valence: side => side.valence,
        mode: side => side.mode,
        outcome: side => side.outcome && nameOf(side.outcome)
    };
    return reasons
        .filter(reason => values[reason](a) !== values[reason](b))
        .map(reason => `${REASON_WORDS[reason]}: ${values[reason](a) ?? '–'} / ${values[reason](b) ?? '–'}`)
        .join('; ');
}

/** Agreement for a reader without a screen. */
export function agreementLines(
    result: Agreement,
    facts: {
        readonly recording: string;
        readonly coders: readonly [string, string];
        readonly codebook: Codebook;
        readonly times: FrameTimes;
        readonly toleranceSeconds: number;
        readonly tolerances: readonly ToleranceFigures[];
    }
): readonly string[] {
    const { coders, codebook, times } = facts;
    const nameOf = labelNames(codebook);
    const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? ['', title, ...lines] : []);
    const tableOf = (table: MatchedTable): readonly string[] =>
        table.matched === 0 ? [] : [agreementText(table, table.matched), ...matrixLines(table, nameOf)];
    return [
        `Opname ${facts.recording}: ${coders[0]} (rijen) en ${coders[1]} (kolommen)`,
        `${countOf(result.matched, 'paar', 'paren')} binnen ${formatNumber(facts.toleranceSeconds, 1)} s; alleen ${coders[0]} zag er ${result.unmatched.a.length}, alleen ${coders[1]} ${result.unmatched.b.length}`,
        ...section('Codes', tableOf(result)),
        ...section('Uitkomst van de initiatieven', tableOf(result.outcomes)),
        ...section(
            'Toestanden, per beeld vergeleken',
            result.timeBased.map(row => timeBasedText(row, codebook))
        ),
        ...section(
            'Hetzelfde gezien, hoe ruim u «hetzelfde moment» ook neemt (wat één zag telt mee)',
            facts.tolerances.filter(({ n }) => n > 0).map(toleranceText)
        ),
        ...section(
            'Om samen te bekijken',
            result.disagreements.map(
                each =>
                    `${timecode(times, Math.min(each.a.startFrame, each.b.startFrame))}  ${each.a.id} / ${each.b.id}  ${disagreementText(each, nameOf)}`
            )
        )
    ];
}

function matrixLines({ labels, matrix }: AgreementTable, nameOf: (label: string) => string): readonly string[] {
    const rows = [['', ...labels.map(nameOf)], ...matrix.map((row, index) => [nameOf(labels[index]), ...row.map(String)])];
    const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
    return rows.map(row =>
        row
            .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
            .join('  ')
            .trimEnd()
    );
}
