import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { MonacoThemingService } from '@theia/monaco/lib/browser/monaco-theming-service';
import darkPlus from '@theia/monaco/data/monaco-themes/vscode/dark_plus.json';
import darkTheia from '@theia/monaco/data/monaco-themes/vscode/dark_theia.json';
import darkVs from '@theia/monaco/data/monaco-themes/vscode/dark_vs.json';
import lightPlus from '@theia/monaco/data/monaco-themes/vscode/light_plus.json';
import lightTheia from '@theia/monaco/data/monaco-themes/vscode/light_theia.json';
import lightVs from '@theia/monaco/data/monaco-themes/vscode/light_vs.json';
import { BEELDSPOOR_DARK, BEELDSPOOR_LIGHT } from './beeldspoor-themes';

/** Theia's themes with ours beside them; high contrast stays Theia's own. */
@injectable()
export class BeeldspoorThemingService extends MonacoThemingService {
    override initialize(): void {
        super.initialize();
        this.registerParsedTheme({
            id: BEELDSPOOR_LIGHT.id,
            label: nls.localize('beeldspoor/workbench/themeLight', 'Beeldspoor licht'),
            uiTheme: BEELDSPOOR_LIGHT.uiTheme,
            json: { include: './light_theia.json', colors: { ...BEELDSPOOR_LIGHT.colors } },
            includes: { './light_theia.json': lightTheia, './light_plus.json': lightPlus, './light_vs.json': lightVs }
        });
        this.registerParsedTheme({
            id: BEELDSPOOR_DARK.id,
            label: nls.localize('beeldspoor/workbench/themeDark', 'Beeldspoor donker'),
            uiTheme: BEELDSPOOR_DARK.uiTheme,
            json: { include: './dark_theia.json', colors: { ...BEELDSPOOR_DARK.colors } },
            includes: { './dark_theia.json': darkTheia, './dark_plus.json': darkPlus, './dark_vs.json': darkVs }
        });
    }
}
