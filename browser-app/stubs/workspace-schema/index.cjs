/**
 * Stands in for ajv in the browser. Theia compiles one schema there, that of a workspace file, and ajv does so with
 * `new Function`, for which the Content-Security-Policy would need 'unsafe-eval'. This checks the same by hand:
 * an object whose `folders` is a list of objects with a `path`.
 */
class WorkspaceSchemaCheck {
    compile() {
        return data =>
            typeof data === 'object' &&
            data !== null &&
            Array.isArray(data.folders) &&
            data.folders.every(folder => typeof folder === 'object' && folder !== null && typeof folder.path === 'string');
    }
}

module.exports = WorkspaceSchemaCheck;
