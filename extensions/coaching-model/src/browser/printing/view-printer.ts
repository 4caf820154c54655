import type { Widget } from '@theia/core/lib/browser';
import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { dossierAsSeen } from '../../common/agreement/blind-coding';
import { sharedCodebook } from '../../common/codebook/coding-codebook';
import type { Codebook } from '../../common/documents/codebook';
import { formatDate } from '../../common/language/dutch-date';
import { parameterText } from '../../common/patterns/parameter-text';
import { localDate } from '../../common/time/local-date';
import type { RecordingDossier } from '../../common/trajectory/trajectory';
import { AgreementWidget } from '../agreement/agreement-widget';
import { analysisInput, codersOf } from '../analysis/analysis-model';
import { AnalysisWidget } from '../analysis/analysis-widget';
import { BudgetWidget } from '../budget/budget-widget';
import { ChartsWidget } from '../charts/charts-widget';
import { ComparisonWidget } from '../comparing/comparison-widget';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { paperCopy } from './paper-copy';
import { fitToPaper, PAPER_WIDTH, printSheet } from './print-sheet';
import { isPaperMaker, type PrintableView } from './printable-view';
import { type ViewChoice, viewChoices } from './view-choices';

/** In the order in which one is taken when none of them has the focus. */
const PRINTABLE: readonly { readonly id: string; readonly oneCoder: boolean }[] = [
    { id: ChartsWidget.ID, oneCoder: true },
    { id: ComparisonWidget.ID, oneCoder: false },
    { id: AgreementWidget.ID, oneCoder: false },
    { id: BudgetWidget.ID, oneCoder: true },
    { id: AnalysisWidget.ID, oneCoder: true }
];

const PRINTING = 'bs-printing';

/**
 * Puts one view on paper: a sheet that is in the page only while the browser prints, by our command or by its own. Without a view
 * that can be printed the browser prints what it would have printed.
 */
@injectable()
export class ViewPrinter {
    @inject(ApplicationShell)
    protected readonly shell: ApplicationShell;
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    /** What was asked for by name. */
    protected asked: PrintableView | undefined;
    protected sheet: HTMLElement | undefined;
    protected pageTitle: string | undefined;

    /** Follows the browser's own printing as well. */
    listen(): void {
        window.addEventListener('beforeprint', () => this.lay());
        window.addEventListener('afterprint', () => this.clear());
    }

    /** The given view, else the one with the focus, else one that is on screen. */
    printable(wished?: Widget): PrintableView | undefined {
        const known = (widget: Widget | undefined): PrintableView | undefined => {
            const kind = PRINTABLE.find(({ id }) => id === widget?.id);
            return widget && kind ? { widget, oneCoder: kind.oneCoder } : undefined;
        };
        if (wished) {
            return known(wished);
        }
        const [onScreen] = PRINTABLE.flatMap(({ id }) => this.shell.widgets.find(widget => widget.id === id && widget.isVisible) ?? []);
        return known(this.shell.currentWidget) ?? known(onScreen);
    }

    print(view: PrintableView): void {
        this.asked = view;
        window.print();
    }

    protected lay(): void {
        this.clear();
        const view = this.asked ?? this.printable();
        this.asked = undefined;
        const { snapshot } = this.current;
        if (!view || !snapshot) {
            return;
        }
        const { widget } = view;
        const body = isPaperMaker(widget) ? widget.paper(PAPER_WIDTH) : paperCopy(widget.node);
        const sheet = printSheet({
            title: widget.title.label,
            facts: this.facts(view),
            body,
            parameters: takeParameters(body) ?? this.parameters(view)
        });
        document.body.append(sheet);
        document.body.classList.add(PRINTING);
        fitToPaper(sheet);
        this.sheet = sheet;
        this.pageTitle = document.title;
        document.title = [snapshot.folder, this.recording(view)?.recording.id, widget.title.label].filter(Boolean).join(' ');
    }

    protected clear(): void {
        this.sheet?.remove();
        this.sheet = undefined;
        document.body.classList.remove(PRINTING);
        if (this.pageTitle !== undefined) {
            document.title = this.pageTitle;
            this.pageTitle = undefined;
        }
    }

    protected facts(view: PrintableView): readonly ViewChoice[] {
        const { snapshot } = this.current;
        const choices = viewChoices(view.widget.node);
        const coder = view.oneCoder && !choices.some(({ label }) => label === coderLabel()) ? this.coder(view) : undefined;
        const codebook = this.codebook(view);
        return [
            ...(snapshot ? [{ label: nls.localize('beeldspoor/coaching-model/printTraject', 'Traject'), value: snapshot.folder }] : []),
            ...choices,
            ...(coder === undefined ? [] : [{ label: coderLabel(), value: coder }]),
            ...(codebook
                ? [
                      {
                          label: nls.localize('beeldspoor/coaching-model/printCodebook', 'Codeboek'),
                          value: `${codebook.id} ${codebook.version}`
                      }
                  ]
                : []),
            { label: nls.localize('beeldspoor/coaching-model/printedOn', 'Afgedrukt'), value: formatDate(localDate(new Date())) }
        ];
    }

    /** The recording that was chosen first in the view. */
    protected recording({ widget }: PrintableView): RecordingDossier | undefined {
        const chosen = widget.node.querySelector('select')?.value;
        const found = this.current.snapshot?.recordings.find(({ recording }) => recording.id === chosen);
        return found && dossierAsSeen(found, this.current.coder);
    }

    /** What was coded with: an older coding names an older version. */
    protected codebook(view: PrintableView): Codebook | undefined {
        const { snapshot } = this.current;
        const coder = view.oneCoder ? this.coder(view) : undefined;
        const coded = (this.recording(view)?.annotations ?? []).filter(
            document => document.annotations.length > 0 && (coder === undefined || document.coder === coder)
        );
        return snapshot && sharedCodebook(snapshot, coded);
    }

    /** Whose coding is shown: the one who was chosen, or the only one. */
    protected coder(view: PrintableView): string | undefined {
        const dossier = this.recording(view);
        const coders = dossier ? codersOf(dossier, this.current.coder) : [];
        const chosen = viewChoices(view.widget.node).find(({ label }) => label === coderLabel())?.value;
        return coders.find(coder => coder === chosen) ?? coders[0];
    }

    protected parameters(view: PrintableView): string | undefined {
        const { snapshot } = this.current;
        const dossier = this.recording(view);
        const input = snapshot && dossier && analysisInput(snapshot, dossier, this.coder(view) ?? this.current.coder);
        return input && !('kind' in input) ? parameterText(input) : undefined;
    }
}

function coderLabel(): string {
    return nls.localize('beeldspoor/coaching-model/coder', 'Codeur');
}

/** The parameters that the view says it used, which may be others than those of the codebook: they belong in the heading. */
function takeParameters(body: HTMLElement): string | undefined {
    const said = body.querySelector('.bs-cm-parameters > p:last-of-type');
    said?.remove();
    return said?.textContent ?? undefined;
}
