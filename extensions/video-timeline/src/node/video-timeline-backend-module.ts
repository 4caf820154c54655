import { ContainerModule } from '@theia/core/shared/inversify';
import { bindMedia } from './media-bindings';

export default new ContainerModule(bind => {
    bindMedia(bind);
});
