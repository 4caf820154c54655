import { BinaryBuffer, BinaryBufferReadable, BinaryBufferReadableStream } from '@theia/core/lib/common/buffer';
import { nls } from '@theia/core/lib/common/nls';
import URI from '@theia/core/lib/common/uri';
import { injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import {
    ETAG_DISABLED,
    FileOperationError,
    FileOperationResult,
    FileStatWithMetadata,
    FileWriteOptions,
    hasReadWriteCapability,
    WriteFileOptions
} from '@theia/filesystem/lib/common/files';
import { ExpectedVersion, FILE_MODIFIED_SINCE_CODE } from '../../common/files/revision-conflict';

/**
 * Saves only over the version that the editor has read. Theia compares time and length in the browser, before it writes, and so
 * overwrites a change of equal length and a restored backup without a word; here the server compares contents while it writes.
 */
@injectable()
export class RevisionFileService extends FileService {
    override async writeFile(
        resource: URI,
        content: BinaryBuffer | BinaryBufferReadable | BinaryBufferReadableStream,
        options?: WriteFileOptions
    ): Promise<FileStatWithMetadata> {
        const isChecked = typeof options?.mtime === 'number' && typeof options.etag === 'string' && options.etag !== ETAG_DISABLED;
        const provider = resource.scheme === 'file' && isChecked ? await this.withProvider(resource) : undefined;
        if (!provider || !hasReadWriteCapability(provider)) {
            return super.writeFile(resource, content, options);
        }
        this.throwIfFileSystemIsReadonly(provider, resource);
        const bytes = await wholeContent(content);
        const expected: FileWriteOptions & ExpectedVersion = { create: true, overwrite: true, expectedMtime: options?.mtime };
        try {
            await provider.writeFile(resource, bytes.buffer, expected);
        } catch (error) {
            if ((error as { code?: string }).code === FILE_MODIFIED_SINCE_CODE) {
                const message = nls.localizeByDefault('File Modified Since');
                throw new FileOperationError(message, FileOperationResult.FILE_MODIFIED_SINCE, options);
            }
            this.rethrowAsFileOperationError("Unable to write file '{0}' ({1})", resource, error as Error, options);
        }
        return this.resolve(resource, { resolveMetadata: true });
    }
}

async function wholeContent(content: BinaryBuffer | BinaryBufferReadable | BinaryBufferReadableStream): Promise<BinaryBuffer> {
    if (content instanceof BinaryBuffer) {
        return content;
    }
    return 'on' in content ? BinaryBufferReadableStream.toBuffer(content) : BinaryBufferReadable.toBuffer(content);
}
