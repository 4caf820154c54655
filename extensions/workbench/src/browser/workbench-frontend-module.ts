import { ColorContribution } from '@theia/core/lib/browser/color-application-contribution';
import { ContainerModule } from '@theia/core/shared/inversify';
import { MonacoThemingService } from '@theia/monaco/lib/browser/monaco-theming-service';
import '../../src/browser/style/icons.css';
import { BeeldspoorColors } from './theme/beeldspoor-colors';
import { BeeldspoorThemingService } from './theme/beeldspoor-theming-service';

export default new ContainerModule((bind, _unbind, _isBound, rebind) => {
    bind(BeeldspoorColors).toSelf().inSingletonScope();
    bind(ColorContribution).toService(BeeldspoorColors);
    rebind(MonacoThemingService).to(BeeldspoorThemingService).inSingletonScope();
});
