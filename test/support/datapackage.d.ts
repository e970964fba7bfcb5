/** @file Frictionless's library comes without types; as much of it as the tests use. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    read(options: { keyed: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
