import { DocumentTypeContribution } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { ConnectionHandler, RpcConnectionHandler } from '@theia/core/lib/common/messaging';
import { ContainerModule } from '@theia/core/shared/inversify';
import { DOCUMENT_TYPES } from '../common/documents/document-types';
import { TrajectoryService, trajectoryServicePath } from '../common/trajectory/trajectory-service';
import { TrajectoryServiceImpl } from './trajectories/trajectory-service-impl';

export default new ContainerModule(bind => {
    bind(DocumentTypeContribution).toConstantValue({ documentTypes: DOCUMENT_TYPES });

    bind(TrajectoryServiceImpl).toSelf().inSingletonScope();
    bind(TrajectoryService).toService(TrajectoryServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) => new RpcConnectionHandler(trajectoryServicePath, () => container.get<TrajectoryService>(TrajectoryService))
        )
        .inSingletonScope();
});
