import { budgetColumns, budgetTsv, codeText } from '../../common/budget/budget-text';
import { compareKeys, type BudgetKey } from '../../common/budget/budget-row';
import { coOccurrences } from '../../common/budget/co-occurrence';
import { type BudgetInput, timeBudget } from '../../common/budget/time-budget';
import { type TransitionLine, transitions } from '../../common/budget/transitions';
import { codebookIndex } from '../../common/codebook/codebook-index';
import type { Annotation, TierId } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import { formatPercent, formatSeconds } from '../../common/language/dutch-number';
import type { Evidence } from '../../common/patterns/pattern';
import type { FrameStretch } from '../../common/time/frame-stretches';
import { parseStretch } from '../../common/time/parse-stretch';
import { timecode } from '../../common/time/timecode';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { analysisInput, codersOf, momentFinder, type MomentRow } from '../analysis/analysis-model';

/** Which table: how often and how long, what follows what (per person or per tier), or what goes on at once. */
export type BudgetTableId = 'budget' | 'byActor' | 'byTier' | 'together';

/** What a user chooses to count. */
export interface BudgetChoices {
    readonly recording: string;
    readonly coder: string;
    /** `whole`, `selection`, `typed`, or `context:` and a code of the situation of the lesson. */
    readonly interval: string;
    /** With `typed`: moments as typed. */
    readonly from: string;
    readonly until: string;
    readonly byCompany: boolean;
    readonly table: BudgetTableId;
}

/** A number with the moments behind it, or only a text. */
export interface BudgetCell {
    readonly text: string;
    readonly figure: boolean;
    readonly evidence: readonly Evidence[];
}

/** A table to be drawn: the first cell of each row is its head. */
export interface BudgetTable {
    readonly key: string;
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly key: string; readonly cells: readonly BudgetCell[] }[];
}

export interface BudgetModel {
    readonly recording: string;
    readonly coders: readonly string[];
    readonly coder: string;
    readonly interval: string;
    /** Situations of the lesson that were coded, with their Dutch names. */
    readonly contexts: readonly { readonly code: string; readonly label: string }[];
    readonly table: BudgetTableId;
    /** Dutch; instead of a table. */
    readonly refused: string | undefined;
    /** `172,0 s te coderen`. */
    readonly codable: string | undefined;
    readonly tables: readonly BudgetTable[];
    /** What is copied into a spreadsheet. */
    readonly tsv: string;
    moment(evidence: Evidence): MomentRow | undefined;
}

/**
 * The usual tables of one coding of one recording, of all of it or of part.
 *
 * @param dossier with the codes that may be seen
 * @param selected the stretch that is marked or selected in the film
 */
export function budgetModel(
    trajectory: Trajectory,
    dossier: RecordingDossier,
    choices: Partial<BudgetChoices>,
    facts: { readonly own: string; readonly selected: FrameStretch | undefined }
): BudgetModel {
    const { codebook } = trajectory;
    const coders = codersOf(dossier, facts.own);
    const coder = coders.find(each => each === choices.coder) ?? coders[0] ?? facts.own;
    const annotations = dossier.annotations.find(each => each.coder === coder)?.annotations ?? [];
    const table = choices.table ?? 'budget';
    const contexts = contextsOf(annotations, codebook);
    const base = {
        recording: dossier.recording.id,
        coders,
        coder,
        interval: knownInterval(choices.interval, contexts),
        contexts,
        table
    };
    const nothing = { codable: undefined, tables: [], tsv: '', moment: () => undefined };
    const input = analysisInput(trajectory, dossier, coder);
    if ('kind' in input) {
        return { ...base, ...nothing, refused: input.message };
    }
    const interval = stretchesOf(base.interval, choices, annotations, facts.selected, input.times);
    if ('refused' in interval) {
        return { ...base, ...nothing, refused: interval.refused };
    }
    const counted: BudgetInput = { annotations, codebook, times: input.times, ...interval };
    const byCompany = choices.byCompany ?? false;
    const budget = timeBudget(counted, { byCompany });
    const tables = {
        budget: () => [budgetTable(budget.rows, codebook, byCompany)],
        byActor: () => transitionTables(counted, 'actor'),
        byTier: () => transitionTables(counted, 'tier'),
        together: () => togetherTables(counted, byCompany)
    }[table]();
    return {
        ...base,
        refused: undefined,
        codable: `${formatSeconds(budget.codableSeconds)} te coderen`,
        tables: tables.filter(({ rows }) => rows.length > 0),
        tsv: table === 'budget' ? budgetTsv(budget.rows, codebook, byCompany) : tablesTsv(tables),
        moment: momentFinder(input)
    };
}

/** What was chosen for another recording may not be in this one: then all of it. */
function knownInterval(interval = 'whole', contexts: BudgetModel['contexts']): string {
    const known = !interval.startsWith('context:') || contexts.some(({ code }) => interval === `context:${code}`);
    return known ? interval : 'whole';
}

function contextsOf(annotations: readonly Annotation[], codebook: Codebook): BudgetModel['contexts'] {
    const index = codebookIndex(codebook);
    const used = new Set(annotations.filter(({ tier }) => tier === 'context').map(({ code }) => code));
    const known = index.tier('context')?.codes.map(({ id }) => id) ?? [];
    return [...known.filter(code => used.has(code)), ...[...used].filter(code => !known.includes(code)).sort()].map(code => ({
        code,
        label: index.label({ tier: 'context', code })
    }));
}

/** Stretches of an interval; none: the whole recording. */
function stretchesOf(
    interval: string,
    { from = '', until = '' }: Partial<BudgetChoices>,
    annotations: readonly Annotation[],
    selected: FrameStretch | undefined,
    times: Parameters<typeof parseStretch>[0]
): { readonly stretches?: readonly FrameStretch[] } | { readonly refused: string } {
    if (interval === 'typed') {
        const typed = parseStretch(times, from, until);
        return typed.kind === 'invalid' ? { refused: typed.message } : typed.stretch ? { stretches: [typed.stretch] } : {};
    }
    if (interval === 'selection') {
        return selected
            ? { stretches: [selected] }
            : { refused: 'In de film is nog geen stuk gekozen: zet een begin en een einde, of kies een toestand op de tijdlijn.' };
    }
    if (interval.startsWith('context:')) {
        const code = interval.slice('context:'.length);
        return { stretches: annotations.filter(each => each.tier === 'context' && each.code === code) };
    }
    return {};
}

function budgetTable(rows: ReturnType<typeof timeBudget>['rows'], codebook: Codebook, byCompany: boolean): BudgetTable {
    const columns = budgetColumns(byCompany);
    return {
        key: 'budget',
        caption: 'Hoe vaak en hoe lang',
        columns: columns.map(({ label }) => label),
        rows: rows.map((row, index) => ({
            key: `${index}`,
            cells: columns.map(({ id, number, text }) => ({
                text: text(row, codebook),
                figure: number,
                evidence: id === 'occurrences' || id === 'total' ? row.moments : []
            }))
        }))
    };
}

function transitionTables(input: BudgetInput, line: TransitionLine): readonly BudgetTable[] {
    const { codebook } = input;
    const names = new Map(codebook.tiers.flatMap(({ codes }) => codes.map(({ id, label }) => [id, label] as const)));
    const nameOf = (code: string): string => names.get(code) ?? code;
    return transitions(input, line).map(({ line: of, labels, counts, shares, moments }) => ({
        key: of ?? '',
        caption: `Wat volgt op wat: ${line === 'tier' ? (codebookIndex(codebook).tier(of as TierId)?.label ?? of) : (of ?? 'zonder persoon')}`,
        columns: ['eerst \\ daarna', ...labels.map(nameOf)],
        rows: labels.flatMap((label, row) =>
            counts[row].every(count => count === 0)
                ? []
                : [
                      {
                          key: label,
                          cells: [
                              { text: nameOf(label), figure: false, evidence: [] },
                              ...counts[row].map((count, column) => {
                                  const share = shares[row][column];
                                  const text = count === 0 || share === null ? String(count) : `${count} (${formatPercent(share)})`;
                                  return { text, figure: true, evidence: moments[row][column] };
                              })
                          ]
                      }
                  ]
        )
    }));
}

function togetherTables(input: BudgetInput, byCompany: boolean): readonly BudgetTable[] {
    const { codebook, times } = input;
    const name = ({ actor, company, ...key }: BudgetKey): string =>
        [actor, codeText(key, codebook), ...(company.length > 0 ? [`→ ${company.join(', ')}`] : [])].filter(Boolean).join(' ');
    const text = (value: string, figure = false): BudgetCell => ({ text: value, figure, evidence: [] });
    const found = coOccurrences(input, { byCompany });
    const order = compareKeys(codebook.tiers.map(({ id }) => id));
    const when = (frame: number): string => timecode(times, frame);
    return [
        {
            key: 'states',
            caption: 'Wat tegelijk gaande was',
            columns: ['Dit', 'en dit', 'Duur samen', 'Keren', 'Eerste keer'],
            rows: [...found.states]
                .sort((a, b) => b.seconds - a.seconds || order(a.a, b.a) || order(a.b, b.b))
                .map(({ a, b, seconds, stretches }) => ({
                    key: `${name(a)}/${name(b)}`,
                    cells: [
                        text(name(a)),
                        text(name(b)),
                        text(formatSeconds(seconds), true),
                        text(String(stretches.length), true),
                        text(when(stretches[0].startFrame), true)
                    ]
                }))
        },
        {
            key: 'points',
            caption: 'Momenten tijdens een toestand',
            columns: ['Moment', 'tijdens', 'Keren', 'Eerste keer'],
            rows: found.points.map(({ point, state, count, frames }) => ({
                key: `${name(point)}/${name(state)}`,
                cells: [text(name(point)), text(name(state)), text(String(count), true), text(when(frames[0]), true)]
            }))
        }
    ];
}

/** Tables under one another, each with its caption; an empty line between. */
function tablesTsv(tables: readonly BudgetTable[]): string {
    return tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ caption, columns, rows }) => [[caption], columns, ...rows.map(({ cells }) => cells.map(({ text }) => text))])
        .map(lines => lines.map(line => `${line.join('\t')}\n`).join(''))
        .join('\n');
}
