import { AboutDialog } from '@theia/core/lib/browser/about-dialog';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';

/** Help ▸ Over Beeldspoor. */
@injectable()
export class BeeldspoorAboutDialog extends AboutDialog {
    protected override async doInit(): Promise<void> {
        this.titleNode.textContent = nls.localize('beeldspoor/workbench/about', 'Over Beeldspoor');
        this.applicationInfo = await this.appServer.getApplicationInfo();
        this.update();
    }

    protected override render(): React.ReactNode {
        return (
            <div className="bs-about">
                <span className="bs-logo" aria-hidden="true" />
                <div>
                    <h3>Beeldspoor {this.applicationInfo?.version}</h3>
                    <p>
                        {nls.localize(
                            'beeldspoor/workbench/aboutText',
                            'Een werkplek voor beeldbegeleiders: klassenvideo bekijken, coderen, bespreken en vastleggen. Alles wat u maakt, is een gewoon bestand in de map van het traject. Er gaat niets naar buiten.'
                        )}
                    </p>
                    <p>
                        {nls.localize(
                            'beeldspoor/workbench/aboutLicences',
                            'Vrije software onder de MIT-licentie. Gebouwd op Eclipse Theia (EPL-2.0), Monaco (MIT), React (MIT) en mediabunny (MPL-2.0). FFmpeg (LGPL/GPL) draait als los programma en is geen deel van Beeldspoor.'
                        )}
                    </p>
                </div>
            </div>
        );
    }
}
