export declare function loadPress(): Promise<typeof import('../press')>;
