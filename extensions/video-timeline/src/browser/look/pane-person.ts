import { compareCodes } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { nls } from '@theia/core/lib/common/nls';
import { spotOf, viewOfSpot } from '../../common/sphere/spots';
import type { RecordingSession } from '../session/recording-session';
import type { LookPane } from './look';
import { personLabel } from './pane-persons';

/** In the corner of each of two pictures: whom, or which spot, it shows (S1-4). Choosing somebody whose spot is known turns the picture there. */
export class PanePerson {
    readonly node: HTMLSelectElement;
    protected offered = '';

    constructor(
        protected readonly session: RecordingSession,
        protected readonly pane: LookPane
    ) {
        this.node = document.createElement('select');
        this.node.className = 'theia-select bs-pane-person';
        this.node.setAttribute(
            'aria-label',
            pane === 'main'
                ? nls.localize('beeldspoor/video-timeline/panePersonMain', 'Wie het linker beeld laat zien')
                : nls.localize('beeldspoor/video-timeline/panePersonSecond', 'Wie het rechter beeld laat zien')
        );
        this.node.addEventListener('change', () => this.choose(this.node.value || undefined));
        this.update();
    }

    update(): void {
        const { look, persons, recording } = this.session;
        this.node.hidden = !look.spherical || look.second === undefined;
        const codes = persons.map(({ code }) => code).sort(compareCodes);
        const chosen = look.personOf(this.pane);
        // A picture does not follow anybody: what it shows is named as the spot one turned to, where that is known.
        const offered = [...new Set([...codes, ...(chosen ? [chosen] : [])])].map(code => ({
            code,
            label: spotOf(recording, code)?.label ?? personLabel(code)
        }));
        const described = JSON.stringify(offered);
        if (described !== this.offered) {
            this.offered = described;
            const nobody = new Option(nls.localize('beeldspoor/video-timeline/paneNobody', 'Niemand in het bijzonder'), '');
            this.node.replaceChildren(nobody, ...offered.map(({ code, label }) => new Option(label, code)));
        }
        this.node.value = chosen ?? '';
    }

    protected choose(code: string | undefined): void {
        const { look, recording } = this.session;
        look.setPerson(this.pane, code);
        look.setPane(this.pane);
        const spot = spotOf(recording, code);
        if (spot) {
            void look.turnTo(viewOfSpot(spot), this.pane);
        }
        this.node.blur();
    }
}
