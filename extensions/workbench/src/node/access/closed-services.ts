import { EnvVariable, EnvVariablesServer } from '@theia/core/lib/common/env-variables';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { KeyStoreService } from '@theia/core/lib/common/key-store';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TrajectoriesFolder } from '../files/trajectories-folder';

/**
 * Only these methods of a service, and nothing else of it. Theia's messaging calls whatever method a browser names, also those that
 * were meant for the class itself (`writeToFile` of its workspace server takes any path).
 */
export function onlyMethods<T extends object, K extends keyof T>(service: T, ...names: K[]): Pick<T, K> {
    const closed = {} as Pick<T, K>;
    for (const name of names) {
        const method = service[name];
        if (typeof method !== 'function') {
            throw new Error(`${String(name)} is not a method`);
        }
        closed[name] = method.bind(service) as T[K];
    }
    return closed;
}

/** The environment of the process stays with the process; home is the trajectories folder. */
@injectable()
export class ClosedEnvVariablesServer implements EnvVariablesServer {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    async getExecPath(): Promise<string> {
        return 'node';
    }

    async getVariables(): Promise<EnvVariable[]> {
        return [];
    }

    async getValue(): Promise<EnvVariable | undefined> {
        return undefined;
    }

    async getConfigDirUri(): Promise<string> {
        return FileUri.create(this.folder.config).toString();
    }

    async getHomeDirUri(): Promise<string> {
        return FileUri.create(this.folder.path).toString();
    }

    async getDrives(): Promise<string[]> {
        return [];
    }
}

/** Beeldspoor keeps no passwords, so the key ring of the machine stays shut. */
@injectable()
export class ClosedKeyStore implements KeyStoreService {
    async setPassword(): Promise<void> {
        throw new Error('Not available');
    }

    async getPassword(): Promise<string | undefined> {
        return undefined;
    }

    async deletePassword(): Promise<boolean> {
        return false;
    }

    async findPassword(): Promise<string | undefined> {
        return undefined;
    }

    async findCredentials(): Promise<Array<{ account: string; password: string }>> {
        return [];
    }

    async keys(): Promise<string[]> {
        return [];
    }
}
