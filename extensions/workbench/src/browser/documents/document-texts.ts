import { nls } from '@theia/core/lib/common/nls';

/** Everything the document store tells a user: what happened, what is safe, what to do (`ux.md`, "Words"). */
export namespace DocumentTexts {
    export const conflict = (label: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentConflict',
            '{0}: iemand anders heeft tegelijk hetzelfde gewijzigd. Wat u schreef, staat volledig in een kopie naast het bestand. Vergelijk de twee versies en neem over wat u wilt bewaren.',
            label
        );
    export const compare = (): string => nls.localize('beeldspoor/workbench/documentCompare', 'Versies vergelijken');
    export const compareTitle = (label: string): string =>
        nls.localize('beeldspoor/workbench/documentCompareTitle', '{0}: uw kopie ↔ op schijf', label);
    export const restored = (label: string, time: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentRestored',
            '{0}: wijzigingen van {1} die nog niet op schijf stonden, zijn teruggezet en opgeslagen. Er is niets verloren gegaan. Met Ctrl+Z neemt u ze terug.',
            label,
            time
        );
    export const offline = (): string =>
        nls.localize(
            'beeldspoor/workbench/documentOffline',
            'Er is geen verbinding met de server. Uw werk staat veilig in deze browser. Werk gerust door: zodra de verbinding terug is, wordt het opgeslagen.'
        );
    /** @param good when the version on screen stood on disk; absent: there is none */
    export const unreadable = (label: string, reason: string, good?: string): string =>
        good === undefined
            ? nls.localize(
                  'beeldspoor/workbench/documentUnreadable',
                  '{0} kan niet worden gelezen: {1} Het bestand is niet veranderd en er is een kopie van gemaakt. Herstel het bestand in de teksteditor; daarna kunt u hier verder.',
                  label,
                  reason
              )
            : nls.localize(
                  'beeldspoor/workbench/documentUnreadableGood',
                  '{0} kan niet worden gelezen: {1} Het bestand is niet veranderd en er is een kopie van gemaakt. U ziet de laatste goede versie, van {2}. Zet die terug, of herstel het bestand in de teksteditor.',
                  label,
                  reason,
                  good
              );
    export const mend = (): string => nls.localize('beeldspoor/workbench/documentMend', 'Terugzetten');
    export const mended = (label: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentMended',
            '{0}: de goede versie is teruggezet. Van het onleesbare bestand staat een kopie ernaast.',
            label
        );
    export const unreadableOnDisk = (label: string, reason: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentUnreadableOnDisk',
            '{0} is buiten dit venster gewijzigd en kan nu niet worden gelezen: {1} De laatste goede versie staat nog op het scherm. Zet die terug, of herstel het bestand in de teksteditor; daarna kunt u hier verder.',
            label,
            reason
        );
    export const newer = (label: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentNewer',
            '{0} is gemaakt met een nieuwere versie van Beeldspoor. U kunt het bekijken en er verandert niets. Werk Beeldspoor bij om het te wijzigen.',
            label
        );
    export const removed = (label: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentRemoved',
            '{0} is buiten Beeldspoor verwijderd. Wat u hier had, staat er nog. Bij uw volgende wijziging wordt het bestand opnieuw gemaakt.',
            label
        );
    export const severalRemoved = (labels: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentsRemoved',
            'Documenten zijn buiten Beeldspoor verwijderd: {0}. Wat u hier had, staat er nog. Staat de trajectmap er nog, dan wordt een bestand bij uw volgende wijziging opnieuw gemaakt.',
            labels
        );
    export const removedWhilePending = (label: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentRemovedWhilePending',
            '{0} is buiten Beeldspoor verwijderd terwijl u wijzigde. Wat u hier had, staat er nog. Uw wijziging wordt opgeslagen; het bestand wordt daarbij opnieuw gemaakt.',
            label
        );
    export const notSaved = (label: string, reason: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentNotSaved',
            '{0} kon niet worden opgeslagen: {1} Uw wijzigingen staan veilig in deze browser en het opslaan wordt vanzelf opnieuw geprobeerd.',
            label,
            reason
        );
    export const doesNotFit = (label: string, reason: string): string =>
        nls.localize('beeldspoor/workbench/documentDoesNotFit', '{0}: deze wijziging past niet. {1} Er is niets veranderd.', label, reason);
    export const editedAsText = (label: string): string =>
        nls.localize('beeldspoor/workbench/documentEditedAsText', '{0} als tekst wijzigen', label);
    export const missing = (label: string): string =>
        nls.localize(
            'beeldspoor/workbench/documentMissing',
            '{0} is niet gevonden. Er is niets veranderd. Kijk of de trajectmap nog op zijn plaats staat.',
            label
        );
}
